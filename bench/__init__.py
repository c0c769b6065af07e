"""Benches: one module each, with `rows()` that yields lines to print. `make bench` runs them all."""
