"""The four blocks and the Leadership Academy: what each has, looked at, asked about and asked for."""
