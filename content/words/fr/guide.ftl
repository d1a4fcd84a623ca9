### The facilitator’s guide on paper, the blank questionnaire, the second terminal.

guide-agenda = Déroulé
guide-when = commence à { $time }, dure { $length }
guide-say = À dire
guide-questions = Questions
guide-about = Pourquoi c’est important
guide-story = Un cas
guide-experiment = Un petit essai
guide-behind = { $time } de retard
guide-blank-how = En solo et en silence. Cochez le plus haut niveau que vous pourriez montrer, si tous ceux du dessous tiennent. Puis un fait à l’appui : des rôles, pas de noms.
guide-blank-role = Votre rôle : ______________________
guide-blank-date = Date : ______________________
guide-blank-unknown = Je ne sais pas.
guide-blank-evidence = Un fait : ______________________________________________
