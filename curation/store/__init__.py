"""Where everything is kept: SQLite by default, PostgreSQL by URL, the same tables and the same suite on both.

`database` opens, migrates and copies; `schema` names the tables; the other files read and write one concern each as
frozen values. Every function takes a connection: who calls decides what is one transaction.
"""
