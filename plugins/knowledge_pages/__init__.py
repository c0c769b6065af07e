"""The pages that are printed from the knowledge: exercises, sources, rulebook, evidence, worked examples."""
