"""How the trained parts of the coder are learnt from the corpus; nothing here is needed at run time."""
