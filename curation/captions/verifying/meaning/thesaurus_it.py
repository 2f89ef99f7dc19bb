"""Italian words of the news that say the same, or of which one is said by saying the other. See `thesaurus`."""

MEANINGS = """
aprire riaprire inaugurare inaugurazione apertura riapertura battenti
chiudere chiusura serrare abbassare+serranda
cominciare iniziare avviare partire avvio inizio partenza via+libera scattare corso
smettere cessare interrompere fermare sospendere stop fine terminare addio abolire eliminare togliere sopprimere basta
continuare proseguire andare+avanti restare rimanere mantenere durare
finire terminare completare concludere ultimare pronto
aumentare crescere salire incrementare rincarare aumento crescita rincaro rialzo alzare lievitare balzo più caro
calare scendere diminuire ridurre tagliare abbassare calo riduzione taglio ribasso flessione meno dimezzare economico
ridimensionare ridurre tagliare rimpicciolire ridimensionamento taglio snellire
ampliare allargare espandere ampliamento espansione estendere potenziare
costruire realizzare edificare costruzione sorgere
assumere reclutare assunzione ingaggiare lavoro posto organico entrare coprire inserire
lavoratore dipendente addetto operaio impiegato personale collega
licenziare licenziamento esubero mandare+casa taglio perdere
perdere perdita sparire saltare
vincere battere vittoria successo conquistare aggiudicare titolo trionfo premio
perdere sconfitta
trovare rinvenire scoprire ritrovare individuare scoperta ritrovamento emergere spuntare riportare+luce
mostrare rivelare dimostrare emergere indicare evidenziare
dire affermare dichiarare annunciare sostenere confermare spiegare comunicare
studio ricerca indagine rapporto sondaggio analisi verifica
azienda impresa società ditta compagnia
stabilimento fabbrica impianto sede officina
cliente consumatore utente acquirente
prezzo costo tariffa costare caro listino
pagare spendere versare pagamento rimborsare rimborso risarcire risarcimento
multa sanzione penale multare sanzionare ammenda penalità
vietare proibire divieto bandire
permettere consentire autorizzare ammettere
includere comprendere coprire riguardare valere compreso incluso
escludere escluso tranne eccetto
grande enorme
auto automobile vettura veicolo
produrre fabbricare produzione produttività produttivo
usare utilizzare consumare impiegare uso consumo
aiutare sostenere aiuto sostegno contributo sussidio
servire occorrere bisogno necessario richiedere
cambiare modificare modifica variare cambiamento nuovo diverso differente rivedere variazione ritoccare toccare
sostituire rimpiazzare
riparare aggiustare sistemare correggere risolvere
negare smentire respingere escludere
ammettere riconoscere confermare
approvare autorizzare approvazione via+libera dare+ok passare sì votare benestare autorizzazione
rifiutare respingere bocciare dire+no
annullare cancellare revocare ritirare revoca
rinviare rimandare posticipare slittare rinvio ritardo
decidere decisione scegliere scelta sciogliere+riserva deciso
volere sperare desiderare
gratis gratuito
bambino alunno studente ragazzo bimbo scolaro
denaro soldo fondo finanziamento finanziare
accordo contratto intesa firmare
casa abitazione alloggio appartamento
strada via
malato malattia ammalare
formazione apprendista apprendistato formare
comprare acquistare acquisire rilevare acquisto acquisizione
vendere cedere vendita cessione
trasferire spostare traslocare trasferimento trasloco trasferta
lasciare uscire abbandonare ritirare rinunciare dimettere addio
entrare aderire
tornare ritornare ritorno rientrare
arrivare giungere arrivo sbarcare
inviare spedire consegnare consegna fornire mandare fornitura
ricevere ottenere avere guadagnare incassare
dare assegnare concedere attribuire
offrire fornire
appello ricorso impugnare ricorrere appellare
condannare condanna colpevole
violare infrangere violazione
danneggiare danno ferire distruggere ferito colpire devastare rovinare
uccidere morire morte morto vittima
colpire riguardare toccare interessare coinvolgere subire
causare provocare
impedire evitare
proteggere tutelare
attaccare attacco aggredire aggressione assalire
pubblicare uscire lanciare rilasciare disponibile scaricabile pubblicazione lancio
provare testare prova test sperimentare sperimentazione
misurare rilevare registrare misura
migliorare miglioramento meglio migliore
peggiorare peggioramento peggio peggiore
esportare esportazione vendere
fondere fusione
investire investimento stanziare stanziamento
prestito debito mutuo
utile profitto guadagno guadagnare
sponsor sponsorizzare
promettere garantire assicurare promessa garanzia impegno
collegare legare collegamento legame
chiedere richiesta domandare domanda candidare
tentare provare cercare
affondare colare naufragare naufragio affondamento
bruciare incendio fuoco
vulnerabilità falla difetto errore bug problema
grave critico serio
lieve minore piccolo
notte notturno
negozio punto+vendita filiale sportello
raggiungere toccare conseguire
superare oltrepassare
azione agire comportare
malafede dolo frode
attesa coda aspettare lista
estendere prolungare rinnovare proroga rinnovo prorogare allungare
introdurre adottare inserire
rimuovere togliere
aggiungere inserire
dismettere buttare rottamare mandare+macero
esporre mostra esposizione mostrare vedere
beneficio vantaggio giovamento
moneta soldo
differenza diverso differire
danno danneggiare
resa raccolto rendimento
pedone piedi
bici bicicletta
chiaro noto
rischio rischiare
abolire eliminare cancellare sopprimere addio scomparire sparire azzerare
accessibile accesso accedere
accettare prendere ritirare accogliere ricevere
impianto pannello
cadere caduta
chiedere pretendere rivendicare volere
sciopero scioperare agitazione
pericolo pericoloso rischio
tenere conservare mantenere
diffondere trapelare
votare voto votazione
paziente malato
crollare crollo cedere cedimento
arrestare arresto fermare
accusare accusa
cercare ricerca
possedere proprietario proprio
leggere lettura lettore
viaggiare viaggio
vedere guardare spettatore
controllare controllo ispezione ispezionare verificare
preferire
veloce rapido svelto spedito
lento
noleggiare noleggio affittare affitto
marca marchio
tassa imposta tributo
nome chiamare
prenotare prenotazione
commissione provvigione
contenitore bidone cassonetto
gratuito gratis
consenso permesso
scuola aula classe
"""

# `form:number`, as an article may write in figures what a caption writes out.
NUMBERS = (
    "due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 tredici:13 "
    "quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 venti:20 trenta:30 quaranta:40 "
    "cinquanta:50 sessanta:60 settanta:70 ottanta:80 novanta:90 cento:100 dozzina:12"
)
