"""Where a text names the brands of `feeds.yaml`: explicit names and aliases, as whole words, nothing inferred.

`Matcher(brands).find(text)` is plain Python, does no I/O and knows no language. The rooms: `characters` (what is a
word, which spellings are one), `tokens` (a text as words and signs), `names` and `joints` (what a name may look like
in a text), `trie` (names found in tokens), `surroundings` and `addresses` (what may stand around a name), `matcher`
(which finds count). `spacy_component` carries it into a spaCy pipeline and is the only one to import spaCy.

Counted as a mention, whatever the case of letters unless the brand is `case_sensitive`:

- adjacent words written apart, with a hyphen, an underscore or together: Demand IQ, Demand-IQ, demand_iq, DemandIQ.
  A name listed in one word (FaceTime) is found in two only where both have their capital: Face Time, not face time;
- hashtags and handles that are the brand and nothing more: #DemandIQ and @demand_iq, not #DemandIQ_it or
  @demandiq.italia unless listed. The surface is without # and @;
- genitives and elisions, the surface again without them: Kalvento's, A/S', Kalventos, l'Enel, dell’Enel;
- parts of a word in hyphens: Kalvento-varmepumpe, ikke-Kalvento; never parts of a solid one: Kalventofilm, iPhone15;
- AT & T for AT&T. Signs inside a name are otherwise as listed: A/S, S.p.A., Yahoo!, .NET, Booking.com.

Not counted: what stands in a URL, an e-mail address or another's domain, and what an exclusion of the brand covers.
"""

from curation.mentions.matcher import Matcher, Mention

__all__ = ["Matcher", "Mention"]
