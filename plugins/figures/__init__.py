"""Line figures drawn from joint angles, and the lint that holds a pose to what its exercise demands.

Pure Python: nothing here knows a site builder. Read a drawing with `read`, draw it with `draw`, hold it to account
with `lint`.
"""
