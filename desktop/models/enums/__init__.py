"""The closed lists of the contract's language, with the words a reader sees."""
