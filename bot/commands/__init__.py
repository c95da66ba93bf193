"""What only the command line does: a module for each command or group of commands; `bot/__main__.py` lists them."""
