"""Who gets what this week: the most engagement in all that the programme's rules allow. Pure: no I/O, no clock.

The rules, of which the band alone ever gives way:

- hard: at most `picks_per_week` a person and `exposure_per_item` people an item in all, at most `per_source` picks a
  person from one feed, one item of a story a person, whatever languages it is told in, nothing below `min_engagement`,
  nothing that was offered before. Offers already made count and are never taken back. What may not be offered to
  somebody at all is no candidate: relevance decides of languages, `curation.terms` of embargoes and expiry.
- a fair turn: nobody gets a third pick of the week before everybody has one whom an item fits that has a place left,
  whatever that costs in engagement. Where not all of them can be served at once, nobody gets a third. Up to the second
  the total decides; of equally good allocations the one that serves more people is preferred.
- the band: third-party picks are `third_party_share` of all picks of the week, exactly. Rather fewer picks than a share
  outside of the band. Where fewer people could be served within the band than are without it, `third_party_share`
  gives way.

Picks depend on each other through the items and people they share, through the band when it binds, and through the fair
turn: whether third picks are made at all is decided for everybody at once. Beyond that a candidate more changes only
picks it can reach.
"""

from curation.allocation.candidates import Allocation, Candidate, Offer, allocate

__all__ = ["Allocation", "Candidate", "Offer", "allocate"]
