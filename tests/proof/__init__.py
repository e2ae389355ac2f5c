"""The checker: it derives what is right, and finds what is wrong."""
