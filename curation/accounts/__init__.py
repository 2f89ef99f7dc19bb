"""The rules of signing in: passwords, secrets that open something, how long a session lasts, how often one may try.

No I/O: what is known is passed in, what follows is returned.
"""
