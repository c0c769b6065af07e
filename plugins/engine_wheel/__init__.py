"""The engine as readers download it: one byte-compiled wheel, the same bytes on every machine, under its own digest."""
