TOKEN = "a-token-of-the-tests"
