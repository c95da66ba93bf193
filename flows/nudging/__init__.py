"""Writing to many: which residents it is for."""
