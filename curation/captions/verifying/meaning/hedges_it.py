"""Italian words for plans, possibilities and conditions. See `signals.Signals`."""

PLANNED = r"""
sper(?:a|ano|iamo|ava)\w*, vorremmo, si pensa (?:anche |già |pure |ora )?(?:di|a\w*), pensa(?:no)? di, l'idea è, stim(?:a|ano|ava)
preved(?:e|ono|eva|evano|iamo) di, preved(?:e|ono|eva|evano), previst[oaie], prevision[ei], punt(?:a|ano|ava|iamo) a
mir(?:a|ano|ava|iamo) a, conta(?:no)? di, spera(?:no|va|vano)?(?: di| che)?, vuole, vogliono, vorrebbe, vorrebbero
intend(?:e|ono|eva|iamo), progett(?:a|ano|ava|iamo) (?:di|un|una), pian(?:o|i) (?:di|per), è in programma
sono in programma, dovrebbe, dovrebbero, obiettivo, propon(?:e|gono|iamo), propost[oaie], si aspetta, si aspettano
attes[oaie], stim(?:a|ano|ava) che, auspic(?:a|ano), ha in programma, probabilmente, probabile, aspira a, ambizione
in trattativa, trattativa (?:in corso|aperta|avviata), chied(?:e|ono) di, chied(?:e|ono) che, cerca(?:no)? di
cont(?:a|ano|iamo|ate|o|ava|avano|ando) (?:di|che), ambi(?:sce|scono|amo), aspir(?:a|ano|iamo), auspic\w+
confid(?:a|ano|iamo), si propo(?:ne|ngono), ci proponiamo, si prefigg\w+, sogn(?:a|ano|iamo|ando)
ha(?:nno)? intenzione, abbiamo intenzione, propo(?:rrà|rranno|rremo|sto|sti|sta|ste|nendo), nei piani, nei programmi
in agenda, in calendario, nel cassetto, in cantiere, in rampa di lancio, sulla carta, sul tavolo, intenzionat[oaie]
l'intenzione è, l'obiettivo, vogliamo, vorrei, desider(?:a|ano|iamo), mirando a, puntando a
chied(?:e|ono|iamo|eva|evano|endo), rivendic(?:a|ano|ato), sollecit(?:a|ano|ato), caldeggi(?:a|ano)
preved(?:iamo|endo), si attend(?:e|ono), ci attendiamo, ci aspettiamo, tratt(?:a|ano|ando) con
dialog(?:a|ano|ando) con, parl(?:a|ano|ando) con
"""

POSSIBLE = r"""
chissà, prima o poi, ragion(?:a|ano|ando|iamo) (?:\w+ )?su\w*, si parla (?:anche |già |pure |ora )?d[ie]\w*, (?:è|sono|c'è) (?:anche )?allo studio, allo studio c'è
al vaglio, un giorno, non si esclude, potrebbe, potrebbero, potremmo, forse, magari, eventuale, eventuali
eventualmente, possibile, possibili, possibilmente, valut(?:a|ano|ando|ava|erà|eranno|iamo|are|azione)
in fase di studio, (?:è|sono) allo studio, ipotes[ii], ipotizz(?:a|ano|ato), avrebbe, avrebbero, sarebbe, sarebbero
non (?:ha|hanno) ancora deciso, presunt[oaie], si dice che, pare che, sembra che, non è escluso, potenziale
potenziali, può darsi, si discute
(?:ha|hanno|abbiamo) (?:\w+ )?(?:chiesto|richiesto|presentato (?:la |una )?(?:domanda|richiesta))
attend(?:e|ono|iamo) (?:la |una |il )?(?:risposta|decisione|verdetto|permesso), raccomanda(?:no)?
consiglia(?:no)? (?:di|al), in discussione, in (?:corso di )?(?:trattativa|valutazione|negoziazione|esame)
\w\w\w+(?:erebbe|irebbe|erebbero|irebbero), soppes(?:a|ano|ando), medit(?:a|ano|ando), accarezz(?:a|ano|ando)
ventil(?:a|ano|at[oaie]), contempl(?:a|ano), studi(?:a|ano|ando) (?:se|come|la possibilità|l'ipotesi)
esamin(?:a|ano|ando) (?:se|la possibilità|l'ipotesi), pens(?:a|ano|ando) (?:a|di|se), rifletten?d?\w* (?:su|se)
si guarda a, può essere che, tutto da vedere, da confermare
ha(?:nno)? (?:fatto|presentato|inoltrato|depositato) (?:domanda|richiesta|istanza)
(?:è|sono) stat[oaie] (?:chiest|richiest|propost|ipotizzat|valutat)[oaie], si riserva\w* di, in bilico, in forse
non confermat[oaie], aspett(?:a|ano|iamo) (?:la |una |il |l')?(?:risposta|decisione|verdetto|permesso|ok)
(?:è|sono|resta|restano) (?:anche )?(?:un'opzione|un'idea|una possibilità|un'ipotesi), tra le (?:ipotesi|opzioni|idee)
"""

SOFT = r"""
appes[oaie], in forse, legat[oaie] a, in dubbio, incert[oaie], propens[oaie], crede\w*, ritien\w+, conta\w* di
per ora, al momento, per adesso, può, possono, potrà, potranno, dev(?:e|ono), dovrà, dovranno, se, qualora, purché
salvo, in attesa, dipende, piano, piani, progetto, progetti, idea, idee, proposta, proposte, spera\w*, sper[io]\w*
in vista, in programma, in cantiere, chissà, stima, stime, secondo le stime, sembra, pare, non ancora, sogno
obiettivo, obiettivi, intenzione, intenzioni, promess[ae], promette, opzione, scenario, attesa, dovesse, dovessero
aspett\w+, chied\w+, ipotesi, prospettiva, candidat\w+, traguardo, ambizione, condizionale, prova(?:re|no)?, vorr\w+
punta(?:no|ndo)?, \w+rebbe, \w+rebbero, studi(?:a|ano|ando), in fase di studio, allo studio, prevision\w+, previst\w+
prevede\w*, calcol\w+, si vedrà, vedremo, in bilico, da decidere, deciderà, decideranno, chiest[oaie], richiest\w+
domand\w+, attend\w+, trattativ\w, negozia\w*, al vaglio, esamin\w+, sperimenta\w*, raccomand\w+, incroci\w+ le dita
"""

CONDITIONS = r"""
se, qualora, a condizione che, purché, salvo, a patto che, in attesa di, in attesa del, in attesa della, previa
subordinat[oaie], dipende da, dipenderà da, solo se, nel caso, una volta ottenut[oaie], previo
"""

REPORTED = r"""
si dice che, pare che, sembra che, presunt\w*, avrebbe, avrebbero, sarebbe, sarebbero, valut\w*, studi\w*, allo studio
discu\w*, ragion\w*, parla di, chissà
"""

UNDECIDED = r"""
non (?:ha|hanno) (?:ancora )?(?:deciso|sciolto|scelto|detto se), non si sa (?:ancora )?se, da decidere, in attesa d\w+
ha(?:nno)? \w+ (?:giorni|settimane|mesi)(?: di tempo)? per
serve (?:il via libera|l'approvazione|l'autorizzazione|l'ok|il sì), deciderà, decideranno, previa, subordinat[oaie]
in caso di via libera, se confermat[oaie], se approvat[oaie], (?:fondi|meteo|tempo|permessi) permettendo, manca ancora
attend(?:e|ono) la risposta, nessun (?:contratto|accordo) (?:è|è stato) \w+
non (?:ha|hanno) ancora (?:autorizzato|approvato|firmato|concesso), una data non c'è, non c'è (?:ancora )?una data
vot(?:erà|eranno|eremo), al voto, in votazione, da votare, la parola (?:a|ai|al|alla|agli), passa ora (?:a|ai|al|alla)
non (?:ha|hanno) (?:ancora )?(?:risposto|votato|confermato|concluso)
non (?:è|sono) (?:ancora )?(?:stat[oaie] )?(?:firmat|approvat|confermat|pubblicat|contrattat|autorizzat|decis|pres)[oaie]
alcuna decisione, nessuna decisione, in approvazione, da approvare, da confermare, decisione aperta, ultima parola
(?:decisione|scelta|parola) (?:finale )?spetta, manca (?:ancora )?(?:il|la|l'|un|una), a condizione che
dev(?:e|ono) ancora, dovr(?:à|anno) (?:ancora )?(?:approvare|autorizzare|decidere|pronunciarsi|esprimersi|votare|dire)
non si (?:è|sono) (?:ancora )?(?:pronunciat|espress|decis)[oaie], da pronunciarsi
"""

WARY = r"""
colloqui, contatti, dialogo, trattativ\w+, negozia\w*, sul tavolo, riserva, si esprim\w+, dita, in ballo, bolle
occhi su, domanda, richiest\w+, candid\w+, salvo, permettendo, magari, chissà, se tutto, speranz\w+, sper\w+, sogn\w+
matita, cassetto, in cantiere, intenzion\w*, vogli\w+, vuol\w*, vorr\w+, mira(?:no|re)?, aspir\w+
ambi(?:sce|scono|re|zion\w+), auguri\w*, augur\w+, confid\w+, scommess\w+, prevision\w+, preved\w+, previst\w+
orizzonte, pens(?:a|ano|iamo|ando|are|ato|ata|iero), rifless\w+, riflett\w+, allo studio, studia\w*, valut\w+
pondera\w*, esamin\w+, decid\w+, vot(?:a|ano|are|erà|eranno|eremo|azione), verdetto, rispost\w+, parere, forse
eventual\w+, possibil\w+, probabil\w+, potenzial\w+, ipote\w+, condizion\w+, dubb\w+, incert\w+, sospes\w+, in bilico
cont(?:o|i|iamo|ano|ate) (?:di|su), si parla, parl\w+ di, non prima, chied\w+, chiest\w+, rivendic\w+, guard\w+ a
pronto a, pronta a, pronti a, prepar\w+ a, al lavoro (?:su|per), stim(?:a|ano|e|are|ato|ata|ati|ate), punt\w+ (?:a|su)
tra (?:i|le) (?:ipotesi|idee|opzioni), in agenda, chieder\w+, propo\w+, sugger\w+, sollecit\w+, reclam\w+, invoc\w+
petizion\w+, appell\w+, istanz\w+, invit\w+ a, dire la (?:loro|sua|propria), hanno tempo, ha tempo, si saprà, sapremo
scopriremo, si capirà, staremo a vedere, cercasi, cercansi, cerc(?:a|ano|hiamo), tentat\w+, ment\w+ c'è, nel mirino
è presto, troppo presto, ancora presto, in dubbio, dubbi, sfogli\w+ la margherita, bilico, in mente, in testa
nel radar, all'ordine del giorno, dev(?:e|ono) ancora, resta(?:no)? da, manca(?:no)? (?:\w+ )?(?:solo|soltanto|ancora|solamente)
(?:solo|soltanto|ancora|ora|adesso|ci) manca(?:no)?, non resta che, resta solo, prima (?:dev\w+|bisogna|occorre|serve|va|vanno)
(?:dev\w+|bisogna|occorre|serve|va|vanno) prima, ragion\w+ … su, perché … \w{2,20}(?:asse|esse|isse|assero|essero|issero)
affinché, alla finestra
"""

UNEXCLUDED = r"""
non (?:si )?(?:ha |hanno |abbiamo )?esclu(?:de|dono|diamo|deva|so|derà)
non (?:è|sono) (?:da )?(?:esclus[oaie]|escludere), senza escludere
"""
