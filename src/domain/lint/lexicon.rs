//! Words that tell people from systems, and those that hold sentences together.
use std::collections::HashSet;
use std::sync::LazyLock;

use crate::domain::Language;

/// Words among which one is looked for.
pub(super) trait Words {
    /// Whether this word, normalised, is among them.
    fn has(&self, word: &str) -> bool;
}

impl<const N: usize> Words for [&str; N] {
    fn has(&self, word: &str) -> bool {
        self.contains(&word)
    }
}

/// Words between blanks.
impl Words for str {
    fn has(&self, word: &str) -> bool {
        self.split(' ').any(|one| one == word)
    }
}

/// Many words.
#[derive(Debug, Default)]
pub(super) struct Set(HashSet<&'static str>);

impl Set {
    /// Words between blanks.
    fn of(words: &'static str) -> Self {
        Self(words.split(' ').collect())
    }
}

impl Words for Set {
    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The words of a language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Pronouns that stand for people and do something.
    pub(super) pronouns: Set,
    /// Roles, groups and other words for people.
    pub(super) people: Set,
    /// Words for nobody.
    pub(super) nobody: Set,
    /// Machines, programs, signals, and pronouns that stand for none but things.
    pub(super) systems: Set,
    /// Words that begin a noun phrase.
    pub(super) determiners: Set,
    /// Determiners that hold a preposition.
    pub(super) contracted: Set,
    /// Prepositions: what follows is no subject.
    pub(super) prepositions: Set,
    /// Words that begin a clause.
    pub(super) conjunctions: Set,
    /// Those that let the subject of the clause before go on.
    pub(super) joins: Set,
    /// Those that stand for the noun before.
    pub(super) relatives: Set,
    /// Words between a subject and its verb.
    pub(super) between: Set,
    /// Words that take back what follows.
    pub(super) negations: Set,
    /// Pairs of words that do.
    pub(super) negating_pairs: &'static [(&'static str, &'static str)],
    /// Words after which a negation no longer counts.
    pub(super) turns: Set,
    /// Whether the word that matters in a noun phrase is its last one.
    pub(super) head: Head,
}

/// Where the word that matters stands in a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    First,
    Last,
}

/// The lexicon of a language.
pub(super) fn of(language: Language) -> &'static Lexicon {
    match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    }
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    pronouns: Set::of("i he she they you we who whoever"),
    people: Set::of(
        "everyone everybody someone somebody anyone anybody person people human humans guy guys \
         folks operator operators engineer engineers responder responders developer developers \
         dev devs admin admins administrator administrators sysadmin sysadmins sre sres dba \
         dbas manager managers lead leads tester testers reviewer reviewers author authors team \
         teams crew squad department management colleague colleagues support staff ops analyst \
         analysts architect architects contractor contractors intern interns junior juniors \
         senior seniors newcomer newcomers maintainer maintainers committer committers \
         commander programmer programmers employee employees worker workers director boss chief \
         technician technicians designer designers facilitator owner owners oncall master \
         designated",
    ),
    nobody: Set::of("nobody no-one noone"),
    systems: Set::of(
        "it alert alerts alerting alarm alarms service services script scripts probe probes \
         node nodes job jobs server servers host hosts pod pods container containers cluster \
         clusters database databases db cache caches queue queues pipeline pipelines build \
         builds deploy deploys deployment deployments release releases rollout rollouts system \
         systems process processes thread threads task tasks test tests check checks monitor \
         monitors monitoring dashboard dashboards metric metrics log logs api apis endpoint \
         endpoints request requests response responses query queries migration migrations \
         backup backups restore replica replicas disk disks network router routers switch \
         switches firewall proxy balancer balancers dns certificate certificates cert certs \
         token tokens config configuration flag flags tool tools tooling bot bots cron daemon \
         machine machines vm vms instance instances function functions method methods app apps \
         application applications software code program programs package module library version \
         change patch rollback failover retry retries timeout timeouts limit limits threshold \
         thresholds controller scheduler agent broker consumer producer client clients kernel \
         notification notifications message messages email emails breaker guard gate linter \
         compiler ci cd kubernetes jenkins terraform ansible connection connections session \
         sessions transaction transactions sensor sensors handler handlers hook hooks webhook \
         workflow workflows runner rule rules validation autoscaler watchdog outage incident \
         impact downtime loading evaluation update upgrade image lock index table page site \
         website device hardware power",
    ),
    determiners: Set::of(
        "the a an these those this our your his her their my its some any each every no all \
         both another one two several many most",
    ),
    contracted: Set::default(),
    prepositions: Set::of(
        "of for on in at from with by to about during after before under over into within \
         without via through per behind between against despite until",
    ),
    conjunctions: Set::of(
        "that because since when if and but so while whereas then or although though which \
         unless what how why where whether nor",
    ),
    joins: Set::of("and but or then so"),
    relatives: Set::of("that which"),
    between: Set::of(
        "not never also just still even then therefore simply always often once again has have \
         had was were is are be been do does did will would should could may might must can 's \
         've 'd 'll 're 'm perhaps maybe probably clearly obviously apparently certainly \
         definitely surely really repeatedly deliberately knowingly",
    ),
    negations: Set::of(
        "not no never neither nor nobody without cannot beyond hardly isn't none blameless",
    ),
    negating_pairs: &[
        ("rather", "than"),
        ("instead", "of"),
        ("more", "than"),
        ("other", "than"),
    ],
    turns: Set::of("but because so and"),
    head: Head::Last,
});

static FRENCH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    pronouns: Set::of("je j' tu il elle on nous vous ils elles quiconque"),
    people: Set::of(
        "quelqu' chacun chacune personne personnes gens humain humains opérateur opérateurs \
         opératrice opératrices ingénieur ingénieurs ingénieure ingénieures développeur \
         développeurs développeuse développeuses dev devs administrateur administrateurs \
         administratrice administratrices admin admins équipe équipes astreinte responsable \
         responsables technicien techniciens technicienne techniciennes collègue collègues chef \
         cheffe chefs manager managers testeur testeurs testeuse relecteur relecteurs \
         relectrice relectrices auteur auteurs autrice intervenant intervenants intervenante \
         intervenantes support exploitant exploitants exploitante stagiaire stagiaires \
         prestataire prestataires pilote architecte architectes analyste analystes sre dba \
         direction hiérarchie encadrement collaborateur collaborateurs collaboratrice salarié \
         salariés employé employés débutant débutants débutante référent référents référente \
         porteur porteuse mainteneur mainteneurs programmeur programmeuse binôme ops",
    ),
    nobody: Set::of("nul"),
    systems: Set::of(
        "c' ça cela ceci alerte alertes alarme alarmes service services sonde sondes tâche \
         tâches script scripts serveur serveurs nœud nœuds noeud noeuds job jobs base bases \
         cache caches file files pipeline pipelines déploiement déploiements livraison \
         livraisons système systèmes processus process test tests contrôle contrôles \
         supervision métrique métriques tableau tableaux journal journaux api requête requêtes \
         réponse réponses migration migrations sauvegarde sauvegardes restauration disque \
         disques réseau routeur pare certificat certificats jeton jetons configuration config \
         outil outils outillage robot robots bot bots machine machines instance instances \
         fonction fonctions application applications appli logiciel logiciels code programme \
         programmes version versions correctif correctifs bascule seuil seuils limite limites \
         délai délais notification notifications message messages conteneur conteneurs grappe \
         cluster clusters règle règles incident incidents panne pannes interruption coupure \
         impact durée chargement évaluation ordonnanceur agent agents client clients hôte hôtes \
         pod pods capteur capteurs minuteur montée image verrou index page site changement \
         changements mise build ci connexion connexions session sessions transaction \
         transactions surveillance alerting monitoring matériel imprimante",
    ),
    determiners: Set::of(
        "le la les l' un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre \
         vos leur leurs chaque plusieurs aucun aucune certains certaines quelques deux trois \
         des toute tout",
    ),
    contracted: Set::of("du au aux des"),
    prepositions: Set::of(
        "de d' à en pour par sur dans avec chez sous sans vers depuis pendant après avant lors \
         entre contre selon malgré dès jusqu'",
    ),
    conjunctions: Set::of(
        "que qu' parce car quand lorsque lorsqu' si s' et mais donc puis alors ou comme où dont \
         puisque puisqu' tandis qui ni or pourquoi comment",
    ),
    joins: Set::of("et mais ou puis donc alors"),
    relatives: Set::of("qui"),
    between: Set::of(
        "ne n' y en l' le la les lui leur se s' me m' te t' pas plus bien aussi encore toujours \
         jamais a ai as ont avons avez avait avaient aura aurait auraient doit doivent devait \
         devrait devraient va vont peut été est sont sciemment simplement visiblement \
         manifestement évidemment",
    ),
    negations: Set::of("pas non ni sans jamais aucun aucune guère nullement point"),
    negating_pairs: &[
        ("plutôt", "que"),
        ("plutôt", "qu'"),
        ("au", "delà"),
        ("lieu", "de"),
        ("lieu", "d'"),
        ("plus", "que"),
        ("plus", "qu'"),
        ("autre", "que"),
        ("autre", "qu'"),
    ],
    turns: Set::of("mais car donc et parce"),
    head: Head::First,
});
