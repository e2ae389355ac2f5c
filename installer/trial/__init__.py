"""What is handed out, tried in roots that have nothing but what the package declares: `make tried`."""
