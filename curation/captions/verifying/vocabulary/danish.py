"""Danish words and first names that the dictionary lacks or tells nothing about."""

from curation.captions.verifying.vocabulary.types import Vocabulary

_UNLISTED = (
    "afd bl bla brexit ca covid ekskl evt facebook fuldtidsløn hey hmm idag ifm ift igang igår ihvertfald ikk imorgen "
    "inkl iorden iøvrigt jer jf kl kr linkedin mht mia mio nope nr osv pct pga stk tadaa tjah tjo tlf wauw yay åhh"
)
_WORDS_AND_NAMES = (
    "asger ask bent bjarke bjørn bo bodil bror dan ditte ea else falk finn fred freja frode gerd gro gry helle hjalte "
    "ib jens kaj klara lars leif lis liv lone lykke lærke mai maj mark niels ole per pia rose signe silke sol solveig "
    "steen sten stig storm svend tage tom tove ulf ulrik viggo vilje"
)
_FIRST_NAMES = (
    "adam agnes albert alberte aleksander alex alexander alfred alma amalie amanda anders andrea andreas anette anja "
    "ann anna anne annemette annette annika anton arne arthur asbjørn asta astrid august aya bastian benedikte "
    "benjamin benny berit bertil bettina birgit birgitte birthe bitte bjørg brian britt britta camilla carina carl "
    "carla caroline carsten casper cecilie charlotte christel christian christina christine christoffer claus dagmar "
    "daniel david dennis dorte dorthe ebba ebbe edith egon eigil einar elias elin elisabeth elise ella ellen elly "
    "elsebeth emil emilie emily emma erik erling esben ester esther eva felix ferdinand filip filippa flemming flora "
    "frank frederik frederikke frida fritz gerda gitte gorm grethe gudrun gunhild gunnar gunner gustav hanna hannah "
    "hanne hans harald harry heidi heine helen helena helene helge henning henriette henrik herdis hilda hjalmar "
    "holger hugo ida inga inge ingeborg ingelise inger ingrid irene isabella ivan iver jacob jakob jan janne janus "
    "jasmin jeanette jeanne jeppe jes jesper jette jimmi joachim joakim johan johanne johannes john johnny jon jonas "
    "jonathan jonna josefine julian julie julius jytte jørgen jørn kai kaja kamilla karen karin karina karl karla "
    "karoline kaspar kasper katja katrine keld kenneth kent kerstin kim kira kirsten kirstine kjeld knud konrad "
    "kristian kristina kristine kristoffer kurt lasse lau laura laurids laurits laust lea lena lene leonora lilian "
    "lilly linda line linea linnea lisa lisbet lisbeth lise lissi liva lizette lotte louis louise luca lucas lukas "
    "mads magda magnus maiken maja malene malou malte malthe marcus maren margit margrethe maria marianne marie "
    "marius markus marlene martha martin mathias mathilda mathilde matilde max merete mette mia michael mie mikael "
    "mikkel mille mimi mira mogens mohamed mona monica monika morten nadia nanna natasja nicklas nicolai niklas "
    "nikolaj nina noah nora norah oda olav olga oliver olivia oluf oscar oskar otto ove palle pelle pernille peter "
    "petra philip poul preben ragnhild randi rasmus rebekka regitze rene ricki rikke rita robert roland rolf ronja "
    "rosa rune ruth sabrina sally samuel sander sanne sara sarah sebastian selma sidse sidsel sigrid sigurd silas "
    "simon simone sine sissel sofia sofie solvej sonja sonny stefan stefanie steffen stine sune susan susanne sven "
    "sverre søren tanja thea theis theo theodor therese thomas thor thorbjørn thorkild thorsten thyra tim timm tina "
    "tine tobias tommy tonny torben torkil trine troels tue tyra uffe ulla valdemar vera verner vibeke victor "
    "victoria vigga vilhelm villads ville vincent viola vivi walther werner wilhelm william willy winnie yvonne"
)

DANISH = Vocabulary(frozenset(_UNLISTED.split()), frozenset(_FIRST_NAMES.split()), frozenset(_WORDS_AND_NAMES.split()))
