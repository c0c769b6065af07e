"""Mutation of the engine's code: small faults put into the modules that decide, each to be noticed by a test."""
