"""Italian: words that carry no topic, irregular forms, and words of the news that say the same."""

# A caption and an article share these whatever they are about, so they pair nothing.
FUNCTION = (
    "il lo la i gli le l' un uno una un' di a da in con su per tra fra del dello della dell' dei degli delle al "
    "allo alla all' ai agli alle dal dallo dalla dall' dai dagli dalle nel nello nella nell' nei negli nelle sul "
    "sullo sulla sull' sui sugli sulle col coi d' c' s' m' t' v' n' dov' quest' quell' cos' com' anch' io tu lui "
    "lei noi voi loro me te sé mi ti ci vi si ne li mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro "
    "nostra nostri nostre vostro vostra vostri vostre questo questa questi queste quello quella quelli quelle quel "
    "quei quegli ciò chi che cui quale quali quanto quanta quanti quante dove quando come perché qualcuno qualcosa "
    "qualche alcun alcuno alcuni alcune alcuna nessuno nessuna nessun niente nulla ogni ognuno tutto tutta tutti tutte "
    "altro altra altri altre stesso stessa stessi stesse tale tali proprio propria propri proprie e ed o od oppure "
    "ma però né se anche pure dunque quindi allora invece mentre poiché affinché benché sebbene anzi cioè infatti "
    "ossia ovvero purché qualora senza dopo prima durante verso oltre contro presso entro secondo fino sotto sopra "
    "dentro fuori davanti dietro circa quasi non mai più meno molto molta molti molte poco poca pochi poche tanto "
    "tanta tanti tante troppo assai già ancora sempre spesso solo soltanto proprio bene così adesso ora oggi poi "
    "forse magari ecco sì no qui qua lì là essere avere stare fare andare venire potere dovere volere dire ok adv"
)

# `form:lemma`, for the verbs the dictionary leaves as they are.
IRREGULAR = (
    "ridotto:ridurre ridotta:ridurre ridotti:ridurre ridotte:ridurre ridusse:ridurre aperto:aprire aperta:aprire "
    "aperti:aprire aperte:aprire apertura:aprire chiuso:chiudere chiusa:chiudere chiusi:chiudere chiuse:chiudere "
    "chiusura:chiudere perso:perdere persa:perdere persi:perdere perse:perdere perdita:perdere vinto:vincere "
    "vinta:vincere vinti:vincere vinte:vincere vinse:vincere previsto:prevedere prevista:prevedere "
    "previsti:prevedere previste:prevedere scritto:scrivere scritta:scrivere scritti:scrivere scritte:scrivere "
    "scelto:scegliere scelta:scegliere scelti:scegliere scelte:scegliere speso:spendere spesa:spendere "
    "spesi:spendere spese:spendere preso:prendere presa:prendere presi:prendere prese:prendere messo:mettere "
    "messa:mettere messi:mettere messe:mettere promesso:promettere promessa:promettere permesso:permettere "
    "ammesso:ammettere ammessa:ammettere ammessi:ammettere ammesse:ammettere deciso:decidere decisa:decidere "
    "decisi:decidere decise:decidere diviso:dividere raggiunto:raggiungere raggiunta:raggiungere "
    "raggiunti:raggiungere raggiunte:raggiungere aggiunto:aggiungere aggiunta:aggiungere prodotto:produrre "
    "prodotta:produrre prodotti:produrre prodotte:produrre produzione:produrre coperto:coprire coperta:coprire "
    "coperti:coprire coperte:coprire offerto:offrire offerta:offrire offerti:offrire offerte:offrire "
    "concesso:concedere concessa:concedere concluso:concludere conclusa:concludere conclusi:concludere "
    "concluse:concludere escluso:escludere esclusa:escludere esclusi:escludere escluse:escludere incluso:includere "
    "inclusa:includere inclusi:includere incluse:includere respinto:respingere respinta:respingere "
    "respinti:respingere respinte:respingere chiesto:chiedere chiesta:chiedere risposto:rispondere rimasto:rimanere "
    "rimasta:rimanere rimasti:rimanere rimaste:rimanere rimane:rimanere resta:restare restano:restare "
    "sceso:scendere scesa:scendere scesi:scendere scese:scendere salito:salire salita:salire saliti:salire "
    "salite:salire cresciuto:crescere cresciuta:crescere cresciuti:crescere cresciute:crescere crescita:crescere "
    "calo:calare aumento:aumentare aumenti:aumentare riduzione:ridurre venduto:vendere venduta:vendere "
    "venduti:vendere vendute:vendere vendita:vendere vendite:vendere nato:nascere nata:nascere nati:nascere "
    "nate:nascere nasce:nascere speso:spendere costruito:costruire costruita:costruire costruzione:costruire "
    "punta:puntare puntano:puntare assunto:assumere assunta:assumere assunti:assumere assunte:assumere "
    "assunzione:assumere assunzioni:assumere acquisto:acquistare acquisizione:acquisire investimento:investire "
    "investimenti:investire smentito:smentire speranza:sperare piano:piano piani:piano lavoro:lavoro lavori:lavoro "
    "sospeso:sospendere sospesa:sospendere sospesi:sospendere sospese:sospendere rinviato:rinviare "
    "rinviata:rinviare corso:corso corsi:corso letto:leggere detto:dire visto:vedere vista:vedere fatto:fare "
    "fatta:fare fatti:fare stato:essere stata:essere stati:essere state:essere venuto:venire andato:andare "
    "accetta:accettare avuto:avere dovuto:dovere potuto:potere voluto:volere"
)

# One line a meaning; the first word stands for all.
SAME = """
comprare acquistare acquisire rilevare
cominciare iniziare avviare partire avvio inizio partenza
finire terminare completare concludere ultimare fine
smettere cessare interrompere
aprire inaugurare inaugurazione
chiudere
aumentare crescere salire incrementare rincarare
calare scendere diminuire ridurre tagliare abbassare taglio
costruire realizzare edificare
assumere reclutare
licenziare licenziamento esubero
vincere battere vittoria
perdere sconfitta
mostrare rivelare dimostrare emergere
studio ricerca indagine rapporto
azienda impresa società ditta gruppo compagnia
stabilimento fabbrica impianto
dipendente lavoratore addetto operaio
cliente consumatore
prezzo costo tariffa costare
pagare spendere
grande enorme
auto automobile vettura veicolo
usare utilizzare consumare impiegare uso consumo
aiutare sostenere
servire occorrere bisogno
cambiare modificare
riparare aggiustare sistemare
negare smentire respingere
approvare autorizzare approvazione via
annullare cancellare
rinviare rimandare posticipare slittare
biglietto
gratis gratuito
bambino alunno studente ragazzo
denaro soldo fondo finanziamento finanziare
accordo contratto intesa
casa abitazione alloggio
strada via
malato malattia
anno annuo annuale
mese mensile
puntare mirare obiettivo
prevedere programmare previsione
"""
