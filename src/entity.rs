//! Every kind of personal data and every secret that this build knows, one table. A new entity is a new row; its recognizer is a row elsewhere.

use serde::{Deserialize, Serialize};

use Category::{
    Contact, Custom, Financial, GovernmentId, Health, Location, Network, Person, Secret,
};

/// A group of entities; a policy's rule can address one as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Category {
    /// Who someone is: names, date of birth.
    Person,
    /// How to reach someone: email address, telephone number.
    Contact,
    /// Where someone is or lives.
    Location,
    /// Numbers that a state gives to a person.
    GovernmentId,
    /// Cards, accounts, wallets.
    Financial,
    /// Health records and insurance.
    Health,
    /// Addresses of machines and pages.
    Network,
    /// Passwords, keys and tokens: whoever reads one can use it.
    Secret,
    /// What the policy's author added, and typed text that looks like a placeholder.
    Custom,
}

impl Category {
    /// Every category, in the order of the table.
    pub const ALL: [Category; 9] = [
        Category::Person,
        Category::Contact,
        Category::Location,
        Category::GovernmentId,
        Category::Financial,
        Category::Health,
        Category::Network,
        Category::Secret,
        Category::Custom,
    ];

    /// The name in policies and findings, in kebab-case.
    pub fn as_str(self) -> &'static str {
        match self {
            Category::Person => "person",
            Category::Contact => "contact",
            Category::Location => "location",
            Category::GovernmentId => "government-id",
            Category::Financial => "financial",
            Category::Health => "health",
            Category::Network => "network",
            Category::Secret => "secret",
            Category::Custom => "custom",
        }
    }

    /// The category of this name; `None` if there is none.
    pub fn parse(name: &str) -> Option<Category> {
        Category::ALL
            .into_iter()
            .find(|category| category.as_str() == name)
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EntityRow {
    /// Name in findings and policies, `EMAIL_ADDRESS`. Presidio's where it has one.
    pub name: &'static str,
    /// The word in its placeholders: `EMAIL` in `[EMAIL_1]`. Unique, `[A-Z][A-Z0-9_]*`.
    pub label: &'static str,
    /// The group it belongs to.
    pub category: Category,
    /// ISO 3166-1 alpha-2 code, or `global`.
    pub region: &'static str,
    /// One line for a person to read.
    pub description: &'static str,
}

/// An entity by name: a row of the table, or one that a policy defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntityRef<'a> {
    /// Name in findings and policies.
    pub name: &'a str,
    /// The word in its placeholders.
    pub label: &'a str,
    /// The group it belongs to.
    pub category: Category,
}

impl From<&'static EntityRow> for EntityRef<'static> {
    fn from(row: &'static EntityRow) -> Self {
        EntityRef {
            name: row.name,
            label: row.label,
            category: row.category,
        }
    }
}

/// The name of typed text that merely looks like a placeholder.
pub const LITERAL: &str = "LITERAL";

/// The row of this name; `None` for an entity that this build does not know, such as one that a policy defines.
pub fn lookup(name: &str) -> Option<&'static EntityRow> {
    ENTITIES.iter().find(|row| row.name == name)
}

/// A row whose label is its name.
const fn row(
    name: &'static str,
    category: Category,
    region: &'static str,
    description: &'static str,
) -> EntityRow {
    labelled(name, name, category, region, description)
}

/// A row with a shorter word for its placeholders.
const fn labelled(
    name: &'static str,
    label: &'static str,
    category: Category,
    region: &'static str,
    description: &'static str,
) -> EntityRow {
    EntityRow {
        name,
        label,
        category,
        region,
        description,
    }
}

/// Every entity, by group in the order of [`Category::ALL`].
#[rustfmt::skip]
pub static ENTITIES: &[EntityRow] = &[
    row("PERSON", Person, "global", "Name of a person"),
    row("DATE_OF_BIRTH", Person, "global", "Date of birth"),
    row("AGE", Person, "global", "Age of a person"),
    row("USERNAME", Person, "global", "User name"),
    row("SALARY", Person, "global", "What somebody earns"),
    row("ORGANIZATION", Person, "global", "Name of an employer or another organisation, which narrows down who someone is"),

    labelled("EMAIL_ADDRESS", "EMAIL", Contact, "global", "Email address"),
    labelled("PHONE_NUMBER", "PHONE", Contact, "global", "Telephone number"),
    row("SOCIAL_MEDIA_HANDLE", Contact, "global", "Name in a social network"),

    labelled("STREET_ADDRESS", "ADDRESS", Location, "global", "Postal address: street, house number, postcode, place"),
    row("LOCATION", Location, "global", "Name of a town, region or country"),
    row("GEO_COORDINATES", Location, "global", "Latitude and longitude"),
    row("POSTAL_CODE", Location, "global", "Postcode"),
    row("UK_POSTCODE", Location, "GB", "United Kingdom postcode"),
    row("IE_EIRCODE", Location, "IE", "Irish postcode (Eircode)"),

    row("US_SSN", GovernmentId, "US", "United States Social Security number"),
    row("US_ITIN", GovernmentId, "US", "United States individual taxpayer identification number"),
    row("CA_SIN", GovernmentId, "CA", "Canadian social insurance number"),
    row("US_EIN", GovernmentId, "US", "United States employer identification number"),
    row("US_PASSPORT", GovernmentId, "US", "United States passport number"),
    row("US_DRIVER_LICENSE", GovernmentId, "US", "United States driver's license number"),
    row("PASSPORT_NUMBER", GovernmentId, "global", "Passport number"),
    row("DRIVER_LICENSE", GovernmentId, "global", "Driving licence number"),
    row("NATIONAL_ID", GovernmentId, "global", "Number of an identity card"),
    row("MRZ", GovernmentId, "global", "Machine-readable lines of a passport or identity card"),
    row("VIN", GovernmentId, "global", "Vehicle identification number"),
    row("LICENSE_PLATE", GovernmentId, "global", "Number plate of a vehicle"),
    row("EMPLOYEE_ID", GovernmentId, "global", "Number of an employee or student"),
    row("BR_CPF", GovernmentId, "BR", "Brazilian taxpayer number (CPF)"),
    row("UK_NINO", GovernmentId, "GB", "United Kingdom national insurance number"),
    row("DE_TAX_ID", GovernmentId, "DE", "German tax identification number (Steuer-ID)"),
    row("FR_NIR", GovernmentId, "FR", "French social security number (NIR)"),
    row("ES_NIF", GovernmentId, "ES", "Spanish identity and tax number (DNI, NIF)"),
    row("ES_NIE", GovernmentId, "ES", "Spanish foreigner's number (NIE)"),
    row("IT_FISCAL_CODE", GovernmentId, "IT", "Italian fiscal code (codice fiscale)"),
    row("NL_BSN", GovernmentId, "NL", "Dutch citizen service number (BSN)"),
    row("BE_NATIONAL_NUMBER", GovernmentId, "BE", "Belgian national number (rijksregisternummer)"),
    row("DK_CPR", GovernmentId, "DK", "Danish personal identification number (CPR)"),
    row("SE_PERSONNUMMER", GovernmentId, "SE", "Swedish personal identity number (personnummer)"),
    row("NO_FODSELSNUMMER", GovernmentId, "NO", "Norwegian national identity number (fødselsnummer)"),
    row("FI_PERSONAL_IDENTITY_CODE", GovernmentId, "FI", "Finnish personal identity code (HETU)"),
    row("PL_PESEL", GovernmentId, "PL", "Polish personal identification number (PESEL)"),
    row("IN_AADHAAR", GovernmentId, "IN", "Indian Aadhaar number"),
    row("IN_PAN", GovernmentId, "IN", "Indian permanent account number (PAN)"),
    row("AU_TFN", GovernmentId, "AU", "Australian tax file number"),
    row("MX_CURP", GovernmentId, "MX", "Mexican population registry code (CURP)"),
    row("MX_RFC", GovernmentId, "MX", "Mexican taxpayer code (RFC)"),
    row("BR_CNPJ", GovernmentId, "BR", "Brazilian company number (CNPJ)"),
    row("AR_CUIT", GovernmentId, "AR", "Argentine tax number (CUIT, CUIL)"),
    row("CL_RUT", GovernmentId, "CL", "Chilean identity and tax number (RUT)"),
    row("EC_CI", GovernmentId, "EC", "Ecuadorian identity card number"),
    row("DO_CEDULA", GovernmentId, "DO", "Dominican identity card number (cédula)"),
    row("UY_CI", GovernmentId, "UY", "Uruguayan identity card number"),
    row("PE_RUC", GovernmentId, "PE", "Peruvian tax number (RUC)"),
    row("UK_UTR", GovernmentId, "GB", "United Kingdom unique taxpayer reference"),
    row("UK_DRIVING_LICENCE", GovernmentId, "GB", "United Kingdom driving licence number"),
    row("UK_PASSPORT", GovernmentId, "GB", "United Kingdom passport number"),
    row("UK_VAT", GovernmentId, "GB", "United Kingdom VAT number"),
    row("IE_PPSN", GovernmentId, "IE", "Irish personal public service number (PPSN)"),
    row("DE_SOCIAL_SECURITY", GovernmentId, "DE", "German pension insurance number (Rentenversicherungsnummer)"),
    row("DE_ID_CARD", GovernmentId, "DE", "German identity card number"),
    row("DE_PASSPORT", GovernmentId, "DE", "German passport number"),
    row("DE_TAX_NUMBER", GovernmentId, "DE", "German tax number (Steuernummer)"),
    row("DE_VAT_ID", GovernmentId, "DE", "German VAT number (USt-IdNr.)"),
    row("AT_SVNR", GovernmentId, "AT", "Austrian social security number"),
    row("AT_TIN", GovernmentId, "AT", "Austrian tax number"),
    row("CH_AHV", GovernmentId, "CH", "Swiss social security number (AHV, AVS)"),
    row("CH_UID", GovernmentId, "CH", "Swiss company number (UID)"),
    row("FR_NIF", GovernmentId, "FR", "French tax number (numéro fiscal)"),
    row("FR_SIREN_SIRET", GovernmentId, "FR", "French company number (SIREN, SIRET)"),
    row("EU_VAT", GovernmentId, "EU", "VAT number of a state of the European Union"),
    row("ES_NAF", GovernmentId, "ES", "Spanish social security number (NAF, NUSS)"),
    row("ES_CIF", GovernmentId, "ES", "Spanish company number (CIF)"),
    row("PT_NIF", GovernmentId, "PT", "Portuguese tax number (NIF)"),
    row("PT_CC", GovernmentId, "PT", "Portuguese citizen card number"),
    row("PT_NISS", GovernmentId, "PT", "Portuguese social security number (NISS)"),
    row("IT_VAT_CODE", GovernmentId, "IT", "Italian VAT number (partita IVA)"),
    row("GR_AMKA", GovernmentId, "GR", "Greek social security number (AMKA)"),
    row("GR_AFM", GovernmentId, "GR", "Greek tax number (AFM)"),
    row("DK_CVR", GovernmentId, "DK", "Danish company number (CVR)"),
    row("SE_ORGANISATIONSNUMMER", GovernmentId, "SE", "Swedish company number (organisationsnummer)"),
    row("NO_ORGNR", GovernmentId, "NO", "Norwegian company number (organisasjonsnummer)"),
    row("FI_BUSINESS_ID", GovernmentId, "FI", "Finnish business id (Y-tunnus)"),
    row("IS_KENNITALA", GovernmentId, "IS", "Icelandic identification number (kennitala)"),
    row("EE_IK", GovernmentId, "EE", "Estonian personal identification code (isikukood)"),
    row("LV_PK", GovernmentId, "LV", "Latvian personal code (personas kods)"),
    row("LT_AK", GovernmentId, "LT", "Lithuanian personal code (asmens kodas)"),
    row("PL_NIP", GovernmentId, "PL", "Polish tax number (NIP)"),
    row("PL_REGON", GovernmentId, "PL", "Polish business number (REGON)"),
    row("PL_ID_CARD", GovernmentId, "PL", "Polish identity card number"),
    row("PL_PASSPORT", GovernmentId, "PL", "Polish passport number"),
    row("CZ_RC", GovernmentId, "CZ", "Czech or Slovak birth number (rodné číslo)"),
    row("CZ_ICO", GovernmentId, "CZ", "Czech or Slovak company number (IČO)"),
    row("HU_TAX_ID", GovernmentId, "HU", "Hungarian tax number of a person"),
    row("RO_CNP", GovernmentId, "RO", "Romanian personal number (CNP)"),
    row("BG_EGN", GovernmentId, "BG", "Bulgarian personal number (EGN)"),
    row("HR_OIB", GovernmentId, "HR", "Croatian personal number (OIB)"),
    row("SI_EMSO", GovernmentId, "SI", "Slovenian personal number (EMŠO)"),
    row("SI_TAX", GovernmentId, "SI", "Slovenian tax number"),
    row("JMBG", GovernmentId, "RS", "Personal number of the successors of Yugoslavia (JMBG)"),
    row("UA_RNTRC", GovernmentId, "UA", "Ukrainian taxpayer number (RNTRC)"),
    row("UA_EDRPOU", GovernmentId, "UA", "Ukrainian company number (EDRPOU)"),
    row("RU_INN", GovernmentId, "RU", "Russian taxpayer number (INN)"),
    row("RU_SNILS", GovernmentId, "RU", "Russian insurance number (SNILS)"),
    row("RU_PASSPORT", GovernmentId, "RU", "Russian passport number"),
    row("RU_OGRN", GovernmentId, "RU", "Russian company number (OGRN)"),
    row("TR_NATIONAL_ID", GovernmentId, "TR", "Turkish identity number"),
    row("TR_VKN", GovernmentId, "TR", "Turkish tax number (VKN)"),
    row("IL_ID", GovernmentId, "IL", "Israeli identity number"),
    row("AE_EMIRATES_ID", GovernmentId, "AE", "Emirates ID number"),
    row("ZA_ID_NUMBER", GovernmentId, "ZA", "South African identity number"),
    row("EG_NATIONAL_ID", GovernmentId, "EG", "Egyptian national number"),
    row("NG_NIN", GovernmentId, "NG", "Nigerian national identification number"),
    row("KE_PIN", GovernmentId, "KE", "Kenyan tax number (KRA PIN)"),
    row("IN_GSTIN", GovernmentId, "IN", "Indian goods and services tax number"),
    row("IN_VOTER", GovernmentId, "IN", "Indian voter number (EPIC)"),
    row("PK_CNIC", GovernmentId, "PK", "Pakistani identity card number (CNIC)"),
    row("CN_RESIDENT_ID", GovernmentId, "CN", "Chinese resident identity number"),
    row("HK_ID", GovernmentId, "HK", "Hong Kong identity card number"),
    row("TW_NATIONAL_ID", GovernmentId, "TW", "Taiwanese identity number"),
    row("JP_MY_NUMBER", GovernmentId, "JP", "Japanese individual number (My Number)"),
    row("KR_RRN", GovernmentId, "KR", "Korean resident registration number"),
    row("KR_FRN", GovernmentId, "KR", "Korean foreigner registration number"),
    row("KR_BRN", GovernmentId, "KR", "Korean business registration number"),
    row("SG_NRIC_FIN", GovernmentId, "SG", "Singaporean identity number (NRIC, FIN)"),
    row("MY_NRIC", GovernmentId, "MY", "Malaysian identity number (MyKad)"),
    row("ID_NIK", GovernmentId, "ID", "Indonesian identity number (NIK)"),
    row("TH_TNIN", GovernmentId, "TH", "Thai identity number"),
    row("AU_ABN", GovernmentId, "AU", "Australian business number"),
    row("AU_ACN", GovernmentId, "AU", "Australian company number"),
    row("NZ_IRD", GovernmentId, "NZ", "New Zealand tax number (IRD)"),

    row("CREDIT_CARD", Financial, "global", "Payment card number"),
    row("CVV", Financial, "global", "Security code of a payment card"),
    row("CARD_EXPIRY", Financial, "global", "Expiry date of a payment card"),
    row("PIN", Financial, "global", "Personal identification number of a card or device"),
    row("BANK_ACCOUNT", Financial, "global", "Bank account number"),
    row("SWIFT_BIC", Financial, "global", "Bank identifier (BIC, SWIFT)"),
    row("ABA_ROUTING_NUMBER", Financial, "US", "United States bank routing number"),
    row("UK_SORT_CODE", Financial, "GB", "United Kingdom sort code of a bank"),
    row("CUSTOMER_ID", Financial, "global", "Number of a customer or member"),
    row("INVOICE_NUMBER", Financial, "global", "Number of an invoice"),
    row("POLICY_OR_CONTRACT_NUMBER", Financial, "global", "Number of a contract, an insurance policy or a case"),
    labelled("IBAN_CODE", "IBAN", Financial, "global", "International bank account number (IBAN)"),
    row("CRYPTO", Financial, "global", "Address of a cryptocurrency wallet"),
    row("NO_BANK_ACCOUNT", Financial, "NO", "Norwegian bank account"),
    row("DK_BANK_ACCOUNT", Financial, "DK", "Danish bank account"),
    row("SE_BANKGIRO_PLUSGIRO", Financial, "SE", "Swedish bankgiro or plusgiro number"),
    row("AU_BSB", Financial, "AU", "Australian bank branch (BSB)"),
    row("NZ_BANK_ACCOUNT", Financial, "NZ", "New Zealand bank account"),
    row("IN_IFSC", Financial, "IN", "Indian bank branch (IFSC)"),

    row("UK_NHS", Health, "GB", "United Kingdom National Health Service number"),
    row("MEDICAL_RECORD_NUMBER", Health, "global", "Number of a medical record or patient"),
    row("HEALTH_INSURANCE_ID", Health, "global", "Number of a health insurance"),
    row("US_NPI", Health, "US", "United States national provider identifier"),
    row("MEDICAL_LICENSE", Health, "US", "United States DEA registration number"),
    row("US_MBI", Health, "US", "United States Medicare beneficiary identifier"),
    row("US_CLAIM_NUMBER", Health, "global", "Number of an insurance claim"),
    row("US_PRESCRIPTION_NUMBER", Health, "global", "Number of a prescription"),
    row("CA_HEALTH_NUMBER", Health, "CA", "Canadian health card number"),
    row("DE_HEALTH_INSURANCE", Health, "DE", "German health insurance number (Krankenversichertennummer)"),
    row("AU_MEDICARE", Health, "AU", "Australian Medicare number"),

    row("URL", Network, "global", "Address of a web page"),
    labelled("IP_ADDRESS", "IP", Network, "global", "IP address, version 4 or 6"),
    labelled("MAC_ADDRESS", "MAC", Network, "global", "Hardware address of a network interface"),
    row("IMEI", Network, "global", "Hardware number of a mobile telephone (IMEI)"),
    row("DEVICE_SERIAL", Network, "global", "Serial number of a device"),
    row("SESSION_ID", Network, "global", "Identifier of a session in a browser"),

    row("PASSWORD", Secret, "global", "Password"),
    row("OTP_CODE", Secret, "global", "One-time or verification code"),
    row("PRIVATE_KEY", Secret, "global", "Private key in PEM armour"),
    row("JWT", Secret, "global", "JSON Web Token"),
    row("BASIC_AUTH", Secret, "global", "User name and password of HTTP basic authentication"),
    row("AUTH_HEADER", Secret, "global", "Token in an Authorization header"),
    row("CONNECTION_STRING", Secret, "global", "Connection string that holds a password"),
    row("AWS_ACCESS_KEY_ID", Secret, "global", "Amazon Web Services access key id"),
    row("AWS_SECRET_ACCESS_KEY", Secret, "global", "Amazon Web Services secret access key"),
    row("GITHUB_TOKEN", Secret, "global", "GitHub access token"),
    row("GITLAB_TOKEN", Secret, "global", "GitLab access token"),
    row("NPM_TOKEN", Secret, "global", "npm access token"),
    row("PYPI_TOKEN", Secret, "global", "PyPI API token"),
    row("HUGGINGFACE_TOKEN", Secret, "global", "Hugging Face access token"),
    row("SLACK_TOKEN", Secret, "global", "Slack token"),
    row("STRIPE_KEY", Secret, "global", "Stripe API key"),
    row("OPENAI_API_KEY", Secret, "global", "OpenAI API key"),
    row("ANTHROPIC_API_KEY", Secret, "global", "Anthropic API key"),
    row("GOOGLE_API_KEY", Secret, "global", "Google API key"),
    row("LLM_VENDOR_KEY", Secret, "global", "API key of another provider of language models"),
    row("VENDOR_API_KEY", Secret, "global", "API key that its vendor marks by a prefix"),
    row("GCP_SERVICE_ACCOUNT", Secret, "global", "Key file of a Google Cloud service account"),
    row("AZURE_SECRET", Secret, "global", "Key, signature or client secret of Microsoft Azure"),
    row("BOT_TOKEN", Secret, "global", "Token of a chat bot"),
    row("SIGNED_URL", Secret, "global", "Web address with a signature that grants access"),
    row("GENERIC_SECRET", Secret, "global", "Secret told by the name before it"),
    row("TOTP_SECRET", Secret, "global", "Seed of one-time codes"),
    row("RECOVERY_CODES", Secret, "global", "Recovery codes of an account"),
    row("SEED_PHRASE", Secret, "global", "Words that a wallet is restored from"),
    row("CRYPTO_PRIVATE_KEY", Secret, "global", "Private key of a cryptocurrency wallet"),
    row("AGE_SECRET_KEY", Secret, "global", "Secret key of age"),
    row("KUBERNETES_SECRET", Secret, "global", "Value in a Secret of Kubernetes"),
    row("WEAK_PASSWORD_HASH", Secret, "global", "Hash of a password"),
    row("WEBHOOK_URL", Secret, "global", "Web address that whoever knows it can post to"),

    row("CUSTOM_TERM", Custom, "global", "Word or phrase on the policy's deny list"),
    labelled(LITERAL, "TEXT", Custom, "global", "Typed text that merely looks like a placeholder"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_labels_are_unique_and_well_formed() {
        let mut wrong = Vec::new();
        for (position, row) in ENTITIES.iter().enumerate() {
            let earlier = ENTITIES.iter().take(position);
            if earlier
                .clone()
                .any(|other| other.name == row.name || other.label == row.label)
            {
                wrong.push(format!("{} repeats a name or label", row.name));
            }
            for word in [row.name, row.label] {
                if !is_well_formed(word) {
                    wrong.push(format!("{word} is not [A-Z][A-Z0-9_]*"));
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn rows_stand_in_the_order_of_the_categories() {
        assert!(ENTITIES.is_sorted_by_key(|row| row.category));
    }

    #[test]
    fn a_category_is_read_back_from_its_name_and_from_json() {
        for category in Category::ALL {
            assert_eq!(Category::parse(category.as_str()), Some(category));
            assert_eq!(
                serde_json::json!(category),
                serde_json::json!(category.as_str())
            );
        }
    }

    fn is_well_formed(word: &str) -> bool {
        word.starts_with(|first: char| first.is_ascii_uppercase())
            && word
                .chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
    }
}
