"""The routes, one module per resource of the contract: parse, call one use case, answer."""
