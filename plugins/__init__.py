"""What turns the engine and the prose into the site: one folder, one job."""
