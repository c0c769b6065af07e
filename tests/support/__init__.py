"""What tests share: a server that behaves like the host, and a browser that complains."""
