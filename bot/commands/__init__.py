"""The commands of the command line that have names of their own: `alongside person …`, `alongside db …`."""
