"""What makes the packages, as far as it can be tried without making them."""
