"""What is run now and then in a checkout: data made from packages, pictures, translations."""
