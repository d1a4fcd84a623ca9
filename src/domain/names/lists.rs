//! Words that help to tell names from other words, in English and French.

/// First names that are no words; a few of the most common ones where teams speak English or
/// French. They matter only where a sentence begins.
const GIVEN: &str = "adam adrien ahmed alain alan albert alex alexandra alexandre alexis ali alice \
     alison amanda amélie amina amir amy ana anaïs andré andrea andreas andrew andy angela anita \
     anna anne annie antoine anthony arnaud arthur audrey aurélie aurélien barbara ben benjamin \
     benoît bernard bertrand bob boris brian bruno caitlin camille carla carlos carmen caroline \
     catherine cédric céline charles charlotte chiara chloé chris christian christina christine \
     christophe claude claudia clara cyril damien dan daniel daniela david deborah delphine denis \
     diana diego dieter dmitri dominique donna dorothée eduardo edward elena elisa elise élise \
     elizabeth ella élodie ellen emily emma emmanuel eric éric erik estelle esther étienne eva eve \
     fabien fabrice farid fatima felix félix fernando florence florent florian françois francois \
     françoise frédéric gabriel gaëlle gary geneviève george georges gérard gilles giulia grégory \
     guillaume gustavo hakim hannah hans harry hassan hélène helen henri henry hervé hugo ian ines \
     inès irene isabelle ivan jacques jake james jamie jan jane janet jean jeff jennifer jenny \
     jeremy jérémy jérôme jessica jim joan joanna joe joël johan johanna john jonathan jordan jorge \
     josé joseph josh juan judith jules julie julien julian juliette karen karim karl kate katherine \
     katia kevin kévin khalid laetitia lars laura laure laurent lea léa leila leo léo leon leonardo \
     lin linda lisa loïc louis louise luc luca lucas lucie lucy luis luke lydia maëlle maeva magali \
     marc marco marcel marcus margaret maria marie marina marine mario marion martha martin martine \
     mary mathieu mathilde matt matteo matthew matthieu maud maurice maxime megan mélanie mehdi \
     mélissa michael michel michelle miguel mike mohamed mohammed monica monique morgane myriam \
     nadia nadine nancy natalie nathalie nathan nick nicolas nicole nina noah noé nora olga oliver \
     olivia olivier omar oscar pablo paolo pascal patricia patrick paul paula pauline pedro peter \
     philip philippe pierrick priya rachel rachid raj ralph raphaël raúl raymond rebecca régis rémi \
     rené renaud ricardo richard rita robert roberto robin romain rosa ruth ryan sabine sabrina \
     salma sam samantha samir samira samuel sandra sandrine sara sarah sean sébastien serge sergio \
     séverine sharon simon simone sofia sonia sophie stefan stéphane stéphanie stephen steve steven \
     susan sven sylvain sylvie tanya tatiana teresa théo thérèse thibault thierry thomas tim tom tony \
     ulrich valentin valentine valérie vanessa véronique vera victoria vincent virginie vladimir \
     walter wei wendy william xavier yann yannick yasmine yves yuki yvonne zoé zoe zoë";

/// Words with capitals that belong to calendars, places, products and their parts.
const NO_NAMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february \
     march april may june july august september october november december lundi mardi mercredi \
     jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre \
     octobre novembre décembre easter christmas noël pâques north south east west nord sud est ouest \
     new united san los las saint sainte europe america africa asia york london londres paris \
     amazon google apple microsoft azure oracle red hat visual studio grafana prometheus kubernetes \
     jenkins docker terraform kafka redis postgres elastic sentry datadog slack jira confluence \
     linux windows android chrome firefox cloud service services server servers serveur gateway \
     manager balancer load cluster database data base storage bucket queue topic stream streams \
     web site page platform plateforme system système center centre network réseau code open source \
     api app search store function functions lambda key vault monitor monitoring insights watch \
     pipeline build release version sprint production staging black cyber street avenue rue place \
     day days jour night nuit morning matin evening soir week semaine checkout payment payments \
     paiement order orders login account accounts mobile desktop value map health check prime \
     directive post mortem review board runbook the a an and or of in on at to le la les un une des \
     et ou de du en au aux";

/// What people and teams are called by what they do, and programs that write to chats.
const ROLES: &str = "ops dev devs devops sre admin admins root system support oncall on call duty lead \
     leads bot app api team teams équipe équipes user users client clients customer customers \
     service server host monitor alert alerts alertes pager incident status release deploy build ci \
     cd qa noc soc it hr rh dba dpo cto ceo cio vp po pm scrum master product produit infosec \
     security sécurité network réseau database platform plateforme backend frontend infra \
     infrastructure engineering engineer engineers developer developers développeur développeuse \
     operations opérations exploitation astreinte responsable manager director directeur directrice \
     chef head everyone all tous toutes nobody personne somebody someone group groupe finance legal \
     sales marketing communication commander scribe facilitator animatrice animateur grafana \
     prometheus pagerduty opsgenie sentry datadog jenkins github gitlab slack statuspage \
     alertmanager kibana nagios zabbix payments checkout paiement data mobile web";

/// Whether this is a common first name and no word.
pub(super) fn is_given(small: &str) -> bool {
    has(GIVEN, small.split('-').next().unwrap_or(small))
}

/// Whether this belongs to a calendar, a place or a product.
pub(super) fn is_no_name(small: &str) -> bool {
    has(NO_NAMES, small)
}

/// Whether this says what somebody or something does.
pub(super) fn is_role(small: &str) -> bool {
    has(ROLES, small)
}

fn has(list: &str, small: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == small)
}
