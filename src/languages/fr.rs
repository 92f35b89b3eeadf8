//! French.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "fr",
    groups: &[
        ("counter", &[
            "commande", "exemple", "essai", "facture", "billet", "colis", "suivi", "page", "chambre",
            "salle", "prix", "référence", "numéro de série", "article", "ligne", "code erreur",
            "horodatage",
        ]),
        ("aws-secret-key", &["clé d'accès secrète", "clé secrète"]),
        ("email", &["courriel", "adresse mail"]),
        ("phone", &[
            "téléphone", "numéro de téléphone", "tél", "portable", "mobile", "appelez", "appeler", "appelle",
            "appelez-moi", "mon numéro", "joindre", "joignable", "fixe", "rappeler",
        ]),
        ("ip-address", &["adresse ip", "serveur"]),
        ("mac-address", &["adresse mac"]),
        ("fr-nir", &[
            "nir", "numéro de sécurité sociale", "numéro de sécu", "n° de sécurité sociale",
            "sécurité sociale", "sécu", "numéro insee", "carte vitale", "nss",
        ]),
        ("be-national-number", &[
            "numéro national", "numéro de registre national", "registre national", "niss",
        ]),
        ("ca-sin", &["numéro d'assurance sociale", "nas", "assurance sociale"]),
        ("us-ssn", &["numéro de sécurité sociale américain"]),
        ("card", &[
            "carte", "carte bancaire", "carte bleue", "carte de crédit", "numéro de carte", "cb",
        ]),
        ("iban", &[
            "compte", "compte bancaire", "numéro de compte", "rib", "virement",
            "coordonnées bancaires",
        ]),
        ("crypto", &["portefeuille", "cryptomonnaie", "adresse"]),
        ("month-1", &["janvier", "janv"]),
        ("month-2", &["février", "févr", "fév"]),
        ("month-3", &["mars"]),
        ("month-4", &["avril", "avr"]),
        ("month-5", &["mai"]),
        ("month-6", &["juin"]),
        ("month-7", &["juillet", "juil"]),
        ("month-8", &["août"]),
        ("month-9", &["septembre"]),
        ("month-10", &["octobre"]),
        ("month-11", &["novembre"]),
        ("month-12", &["décembre", "déc"]),
        ("birth", &["né", "née", "né le", "née le", "date de naissance", "naissance", "anniversaire", "ddn"]),
        ("name-intro", &[
            "je m'appelle", "mon nom est", "je me nomme", "il s'appelle", "elle s'appelle", "mon prénom est",
            "mon nom complet est",
        ]),
        ("name-intro-loose", &["je suis", "c'est", "nommé", "nommée"]),
        ("title", &[
            "m", "mme", "mlle", "monsieur", "madame", "mademoiselle", "docteur", "maître", "professeur", "mm",
        ]),
        ("title-lower", &["monsieur", "madame", "mademoiselle", "docteur"]),
        ("salutation", &["bonjour", "cher", "chère", "bonsoir", "salut", "coucou", "merci"]),
        ("sign-off", &[
            "cordialement", "bien cordialement", "sincèrement", "bien à vous", "salutations distinguées",
            "meilleures salutations", "amicalement", "bises", "bisous", "respectueusement", "merci",
            "merci d'avance", "sentiments distingués",
        ]),
        ("name-label", &[
            "prénom", "nom de famille", "nom complet", "nom et prénom", "nom", "titulaire", "destinataire",
            "expéditeur", "demandeur", "bénéficiaire", "assuré", "contact", "nom du patient", "locataire",
        ]),
        ("name-label-vague", &["client", "cliente", "employé", "de"]),
        ("person-role", &["patient", "patiente", "le prévenu", "collègue"]),
        ("relation", &[
            "ma femme", "mon mari", "mon fils", "ma fille", "ma mère", "mon père", "mon frère", "ma soeur",
            "ma sœur", "mon chef", "mon collègue", "ma collègue", "mon ami", "mon amie", "ma copine", "mon copain",
            "mon voisin", "ma voisine", "mon patron", "ma tante", "mon oncle", "mon médecin", "notre fils",
            "notre fille", "mon compagnon", "ma compagne", "mon cousin", "ma cousine",
        ]),
        ("name-particle", &["de", "du", "des", "le", "la", "d'"]),
        ("not-a-name", &[
            "pas", "ne", "non", "un", "une", "et", "ou", "mais", "donc", "si", "sur", "dans", "en", "au", "aux",
            "à", "par", "pour", "avec", "sans", "est", "sont", "était", "ai", "as", "avez", "je", "tu", "il",
            "elle", "nous", "vous", "ils", "elles", "me", "te", "se", "mon", "ma", "mes", "ton", "ta", "votre",
            "notre", "que", "qui", "quoi", "où", "comment", "pourquoi", "quand", "peux", "veux", "voudrais",
            "habite", "vis", "né", "née", "tous", "tout", "toute", "toutes", "client", "cliente", "clients",
            "collègue", "collègues", "ami", "amie", "amis", "équipe", "monde", "madame", "monsieur", "messieurs",
            "mesdames", "merci", "bonjour", "ici", "là", "maintenant", "aussi", "très", "bien", "nouveau",
            "président", "présidente", "ministre", "maire", "directeur", "directrice", "docteur", "professeur",
            "ingénieur", "étudiant", "étudiante", "médecin", "parents", "lecteur", "membre", "inconnu", "secret",
            "papa", "maman", "chéri", "chérie", "avance", "cordialement", "ce", "cette", "ces", "c'est", "j'ai",
            "français", "française", "service", "société", "numéro", "dossier", "ans",
        ]),
        ("address", &[
            "adresse", "habite", "habitant", "demeurant", "domicilié", "livraison", "domicile", "résidant",
            "réside", "situé", "code postal",
        ]),
        ("street-type-weak", &["place", "cours", "square", "route", "passage", "quai", "esplanade"]),
        ("street-lead-french", &[
            "rue", "avenue", "av", "boulevard", "bd", "place", "chemin", "impasse", "allée", "allées", "quai",
            "route", "cours", "square", "passage", "faubourg", "sentier", "villa", "ruelle", "esplanade",
            "résidence",
        ]),
        ("street-lead", &["rue", "avenue", "boulevard", "chaussée", "chemin", "quai"]),
        ("street-particle", &["de", "du", "des", "l", "d", "au", "aux", "le", "la", "les", "sur", "sous", "et"]),
        ("not-a-street", &[
            "téléphone", "tél", "je", "nous", "le", "la", "merci", "monsieur", "madame", "cordialement", "date",
            "né", "née", "et",
        ]),
        ("address-unit", &["appt", "appartement", "bât", "bâtiment", "étage", "esc"]),
        ("address-floor", &["étage"]),
        ("numbered-thing", &["jour", "étape", "partie", "chapitre", "page", "semaine", "niveau", "exercice"]),
    ],
};
