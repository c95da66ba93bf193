"""Finding out where an area has got to, and putting it right."""
