package counterpart.engine.index.fieldrecognition.need;

import java.util.regex.Pattern;

/// The German and English words that say whether the author of a text has or needs something. The words of both
/// languages apply to every text: none of them means the opposite in the other language.
final class Cues {

    /// The need of the author.
    static final Pattern NEED = words("""
            such(?:e|en|t|ten) ; gesucht\\w* ; suche\\ nach ; ausschau ; brauch(?:e|en|t|ten) ; benötig\\w* ; benoetig\\w*
            wünsch\\w* ; wuensch\\w* ; bedarf ; nachholbedarf ; nachfrage\\ nach ; interess(?:e|iert|ieren)\\ (?:uns\\ )?(?:an|für)
            einsteigen ; einstieg\\ in ; angewiesen ; gefragt ; willkommen ; kennenlernen ; hoffen\\ auf ; fragen\\ nach
            (?:möchten|wollen|würden)\\ (?:\\S+\\ ){0,8}(?:finden|gewinnen|aufbauen|zusammenarbeiten|kooperieren|lernen)
            look(?:s|ing)?\\ (?:out\\ )?(?:for|to) ; search(?:es|ing)?\\ for ; search\\ of ; seek(?:s|ing)? ; sought ; wanted
            need(?:s|ed|ing)? ; requir(?:e|es|ed|ing) ; interested\\ in ; depend(?:s|ing)?\\ on ; rel(?:y|ies|ying)\\ on
            (?:like|want|wants|wish|wishes|hope|hopes|hoping|keen|eager|aim|aims)\\ to
            (?:wish|wishes|hope|hopes|hoping|demand|call|calls)\\ for
            (?:would|we)\\ welcome ; could\\ use ; our\\ wish(?:es)?
            """);

    /// What the author says to be without: a need without a negation.
    static final Pattern LACK = words("""
            fehl(?:t|en|te|ten) ; fehlend\\w* ; mangel(?:t|n)? ; vermiss\\w+ ; lücken? ; luecken? ; defizite?
            kein(?:e|en|erlei)?\\ (?:eigene[nrs]?\\ )?(?:erfahrung(?:en)?|kompetenz(?:en)?|kenntnisse?|know-how|expertise|wissen)
            wenig\\ (?:eigene[nrs]?\\ )?(?:erfahrung(?:en)?|kompetenz(?:en)?|kenntnisse?|know-how|expertise|wissen)
            (?:can|beherrsch(?:en|t)|könn(?:en|t)|kann|deck(?:en|t)|abdecken)\\ (?:wir\\ )?(?:selbst\\ )?nicht ; nicht\\ abdecken
            lack(?:s|ed|ing)? ; miss(?:es|ing) ; gaps? ; weak(?:ness|nesses)?\\ in ; short\\ of
            (?:no|little|without|any)\\ (?:own\\ )?(?:experience|expertise|know-how|knowledge|competences?|skills|one)
            (?:can\\ ?not|cannot|can't)\\ (?:do|make|cover|handle|offer|provide) ; nobody
            """);

    /// What the author does or is; counts with [#AUTHOR] or at the begin of a clause only.
    static final Pattern HAVE = words("""
            könn(?:en|t) ; kann ; biete(?:n|t) ; entwick(?:eln|elt) ; fertig(?:en|t) ; produzier(?:en|t) ; stell(?:en|t) ; bau(?:en|t)
            beherrsch(?:en|t) ; hab(?:en|t) ; hat ; verfüg(?:en|t) ; forsch(?:en|t) ; arbeite(?:n|t) ; komm(?:en|t) ; deck(?:en|t)
            liefer(?:n|t) ; bündel(?:n|t) ; verein(?:en|t) ; betreib(?:en|t) ; bring(?:en|t) ; mach(?:en|t) ; sind ; ist ; verbind(?:en|et)
            stärken? ; kerngeschäft ; herstell(?:en|t)
            do ; can ; offer(?:s|ed)? ; develops? ; makes? ; produces? ; provides? ; builds? ; ha(?:ve|s) ; works? ; are ; is ; handles?
            combines? ; covers? ; brings? ; designs? ; manufactures? ; speciali[sz]es? ; strengths? ; background ; masters?
            """);

    /// The author of the text.
    static final Pattern AUTHOR = words("""
            wir ; uns ; unser\\w* ; selbst ; selber ; ich ; mitglieder ; cluster ; netzwerk ; verbund ; we ; us ; our ; ours ; ourselves
            members ; network
            """);

    /// Others whose needs a text may name.
    static final Pattern OTHERS = Pattern.compile(
            "(?iu)\\b(?:kund(?:en|innen)|patient(?:en|innen)|ärzt(?:e|innen)|kliniken|anwender|nutzer|märkte?|industrie"
                    + "|branchen?|menschen|städte|customers|clients|patients|doctors|physicians|hospitals|users|people|markets?"
                    + "|industry|industries|cities)\\s(?:\\S+\\s){0,2}$");

    static final Pattern NOT = words("nicht ; kein\\w* ; not ; \\w+n['’]t ; no ; never ; neither");
    static final Pattern NOT_ONLY = words("nicht\\ nur ; not\\ only ; not\\ just");

    /// A relative pronoun that is the subject of the verb directly behind it, or behind an "and".
    static final Pattern RELATIVE_BEFORE = Pattern.compile(
            "(?iu)\\b(?:that|which|who)\\s(?:(?!(?:we|our|us)\\s)\\S+\\s){0,1}(?:(?:(?!(?:we|our|us)\\s)\\S+\\s){1,8}and\\s)?$");

    /// The begin of a German relative or conditional clause.
    static final Pattern RELATIVE_BEGIN = Pattern.compile(
            "(?iu)^\\W*(?:(?:in|mit|für|aus|bei|von)\\s)?(?:die|der|das|den|dem|denen|deren|dessen|welche[nmrs]?|wenn|wo)\\s");

    /// A relative clause somewhere in a text.
    static final Pattern RELATIVE =
            Pattern.compile("(?iu)\\b(?:that|which|who|whose)\\b|,\\s*(?:die|der|das|denen|deren|welche[nmrs]?)\\b");

    /// Words before the verb of a clause that name nothing.
    static final Pattern OPENING = Pattern.compile(
            "(?iu)^[\\s,:]*(?:(?:und|and|sowie|or|oder|wir|uns|selbst|selber|aber|jedoch|auch|noch|jetzt|nun"
                    + "|derzeit|aktuell|dazu|dafür|deshalb|daher|außerdem|zusätzlich|es|sie|dringend|gerade|we|us|are|is|am|also|now|still"
                    + "|therefore|currently|would|do|does|have|ourselves|it|they|but|yet|so|though|there|in|on|auf|der|what|was|our|unser|unsere"
                    + "|besteht|ist|sind|haben|hier|here|thus|hence|urgently|particularly|especially|vor|allem)\\b[\\s,]*){0,8}$");

    /// Words behind a verb of need that name no field.
    static final Pattern PARTNERS = Pattern.compile(
            "(?iu)\\b(?:wir|uns|noch|partner\\w*|kooperations\\w+|unterstützung|hilfe|lieferant\\w*|anbieter\\w*"
                    + "|expert\\w*|know-how|kompeten\\w+|wissen|firm\\w*|unternehmen|institut\\w*|hochschul\\w*|verstärkung|passende|geeignete|neue"
                    + "|ab|an|es|und|oder|we|us|help|support|companies|suppliers?|universities|knowledge|a|an|the|on|from|with|of|ein\\w*|weitere\\w*"
                    + "|auf|von|dagegen|hingegen|jedoch|aber|still|something)\\b");

    /// What the partners shall add to, which the author has.
    static final Pattern COMPLEMENTED = Pattern.compile(
            "(?iu)\\b(?:complement|supplement|extend|round\\s(?:off|out)|strengthen)\\s(our\\s.{1,120}?)(?:\\s(?:with|by|through)\\b|$)"
                    + "|\\b(unser(?:e[nrms]?)?\\s.{1,120}?)\\s(?:durch\\s|mit\\s|zu\\s)?(?:ergänz|vervollständig|abrund)"
                    + "|\\b(?:für|zu|in|zur|for|into|to|alongside)\\s(unser(?:e[nrms]?)?\\s[^,;:]{1,120}?|our\\s[^,;:]{1,120}?)"
                    + "(?=\\s(?:in|mit|durch|aus|from|by|with|such\\w+|brauch\\w+|benötig\\w+|wünsch\\w+|we|wir|fehl\\w+)\\b|$)");

    /// The begin of a clause in which the author names what they do besides their need.
    static final Pattern CONTEXT =
            Pattern.compile("(?iu)^\\W*(?:als|mit|neben|für|zu|zur|zum|as|with|besides|for|beyond)\\s");

    /// Between clauses.
    static final Pattern SEPARATOR = Pattern.compile(
            "(?iu)[,:]|\\b(?:aber|jedoch|hingegen|während|sondern|whereas|while|but|yet|so|although)\\b");
    static final Pattern CONJUNCTION = Pattern.compile("(?iu)\\b(?:und|and|sowie|as\\swell\\sas)\\b");
    /// A verb that continues the clause before it: "what we need, is A".
    static final Pattern COPULA = Pattern.compile("(?iu)^\\W*(?:ist|sind|is|are)\\b");
    static final Pattern RATHER = Pattern.compile("(?iu)^\\W*(?:sondern|but|rather)\\b");
    static final Pattern LIST = Pattern.compile(
            "(?iu)^\\s*(?:[-*•–·]|\\d{1,2}[.)])\\s|^\\W*(?:außerdem|ebenso|auch|zudem|also|likewise|furthermore|moreover)\\b");

    private Cues() {}

    /// Alternatives, separated by semicolons or line ends; `\ ` is a blank.
    private static Pattern words(String alternatives) {
        String either = String.join("|", alternatives.strip().split("\\s*(?:;|\\R)\\s*", -1))
                .replace("\\ ", "\\s");
        return Pattern.compile("(?iu)(?<![\\w-])(?:" + either + ")(?![\\w-])", Pattern.UNICODE_CHARACTER_CLASS);
    }
}
