"""Valid files spoilt at random, and given to the readers of the program."""
