"""Coming back when we said we would, and leaving people in peace until then."""
