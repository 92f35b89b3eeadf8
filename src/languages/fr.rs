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
    ],
};
