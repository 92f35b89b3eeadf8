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
        ("email", &["courriel", "adresse mail"]),
        ("phone", &[
            "téléphone", "numéro de téléphone", "tél", "portable", "mobile", "appelez", "appeler", "appelle",
            "appelez-moi", "mon numéro", "joindre", "joignable", "fixe", "rappeler",
        ]),
        ("ip-address", &["adresse ip", "serveur"]),
        ("mac-address", &["adresse mac"]),
    ],
};
