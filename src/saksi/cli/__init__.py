"""The command line: the door for people in a terminal."""
