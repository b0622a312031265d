"""The subcommands, one small module each: it declares a `COMMAND`, and `bot.__main__` lists it."""
