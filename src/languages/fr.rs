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
    ],
};
