"""The worker: rounds over feeds and deliveries as durable workflows, shared by as many processes as there are.

The engine is DBOS, inside of the process: which job runs where, which steps of it are done and what failed is kept in
tables of its own beside ours. What there is to do is never kept there. Every step asks the store what is due at the
moment it runs, so that a job which comes late, twice or not at all neither loses nor doubles anything.

    slots      when a job of each kind is due, and what it is called
    workplace  what steps work with: configuration, database, readers, models
    rounds     the steps of a round; deliveries, those of a delivery; tidying, that of a cleaning
    jobs       the workflows: steps in order, and what is shared out over queues
    engine     DBOS, set up so that it speaks to the database alone
    presence   which workers live, and what becomes of the jobs of those that are gone
    worker     all of it, until somebody asks for the end
    standing   what runs, waits and failed, seen from outside

Only `engine`, `jobs` and `standing` know DBOS.
"""
