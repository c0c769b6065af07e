"""The planner page: the printed form, the cards the script clones, the screens it shows, and the script itself.

Everything a reader can meet is printed here from the knowledge and from `interface.toml`; the modules in `browser/`
clone and fill, and hold no sentence of their own.
"""
