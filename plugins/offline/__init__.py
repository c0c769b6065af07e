"""The site kept on a reader's own device, at one press, and which versions of its plans still hold.

`version` gives each state of the tool a short code, `withdrawn` reads which of them must no longer be followed,
`release` lists all that is kept, `pages` prints what readers see of this; browser/ does the keeping.
"""
