//! Portuguese.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "pt",
    groups: &[
        ("counter", &[
            "pedido", "encomenda", "versão", "exemplo", "teste", "fatura", "bilhete", "rastreamento",
            "rastreio", "página", "quarto", "sala", "preço", "artigo", "número de série", "linha",
            "código de erro",
        ]),
        ("email", &["e-mail"]),
        ("phone", &[
            "telefone", "número de telefone", "telemóvel", "celular", "ligue", "ligar", "fone", "meu número",
            "contacto", "contato", "zap",
        ]),
        ("ip-address", &["endereço ip", "servidor"]),
        ("mac-address", &["endereço mac"]),
        ("br-cpf", &[
            "cpf", "cadastro de pessoas físicas", "número do cpf", "cadastro de pessoa física",
        ]),
        ("us-ssn", &["segurança social", "seguro social", "número de segurança social"]),
        ("card", &["cartão", "cartão de crédito", "cartão de débito", "número do cartão"]),
        ("iban", &["conta", "conta bancária", "número da conta", "transferência"]),
        ("crypto", &["carteira", "criptomoeda", "endereço"]),
        ("month-1", &["janeiro"]),
        ("month-2", &["fevereiro", "fev"]),
        ("month-3", &["março"]),
        ("month-4", &["abril"]),
        ("month-5", &["maio"]),
        ("month-6", &["junho"]),
        ("month-7", &["julho"]),
        ("month-8", &["agosto"]),
        ("month-9", &["setembro"]),
        ("month-10", &["outubro", "out"]),
        ("month-11", &["novembro"]),
        ("month-12", &["dezembro"]),
        ("birth", &[
            "nascido", "nascida", "nasci", "nasceu", "data de nascimento", "nascimento", "aniversário",
        ]),
        ("name-intro", &["meu nome é", "o meu nome é", "chamo-me", "me chamo", "chama-se", "meu nome completo é"]),
        ("name-intro-loose", &["sou o", "sou a", "eu sou", "chamado", "chamada"]),
        ("title", &["senhor", "senhora", "sr", "sra", "srª", "dona", "dra", "doutor", "doutora", "exmo"]),
        ("title-lower", &["senhor", "senhora", "sr", "sra", "dona", "doutor", "doutora"]),
        ("salutation", &[
            "olá", "oi", "caro", "cara", "prezado", "prezada", "bom dia", "boa tarde", "obrigado", "obrigada",
            "querida", "querido",
        ]),
        ("sign-off", &[
            "atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "abraço",
            "abraços", "cordialmente", "obrigado", "obrigada", "saudações", "beijos", "att",
        ]),
        ("name-label", &[
            "nome completo", "sobrenome", "apelido", "nome", "titular", "destinatário", "remetente", "requerente",
            "beneficiário", "segurado", "nome do paciente",
        ]),
        ("name-label-vague", &["cliente", "de", "para"]),
        ("person-role", &["paciente", "colega", "réu"]),
        ("relation", &[
            "minha mulher", "minha esposa", "meu marido", "meu esposo", "meu filho", "minha filha", "minha mãe",
            "meu pai", "meu irmão", "minha irmã", "meu chefe", "minha chefe", "meu amigo", "minha amiga",
            "meu namorado", "minha namorada", "meu colega", "minha colega", "nosso filho", "nossa filha",
        ]),
        ("name-particle", &["do", "dos", "das", "e"]),
        ("not-a-name", &[
            "não", "um", "uma", "os", "as", "e", "ou", "mas", "se", "em", "no", "na", "ao", "por", "para", "com",
            "sem", "é", "são", "era", "sou", "tenho", "eu", "tu", "ele", "ela", "nós", "você", "vocês", "me", "te",
            "meu", "minha", "seu", "sua", "nosso", "que", "quem", "onde", "como", "quando", "porque", "posso",
            "quero", "moro", "vivo", "nasci", "todos", "todas", "todo", "tudo", "cliente", "clientes", "colega",
            "colegas", "amigo", "amigos", "equipe", "equipa", "mundo", "senhor", "senhora", "senhores", "obrigado",
            "obrigada", "aqui", "agora", "também", "muito", "bem", "novo", "presidente", "ministro", "prefeito",
            "diretor", "diretora", "engenheiro", "estudante", "médico", "professor", "professora", "pais", "leitor",
            "desconhecido", "segredo", "pai", "mãe", "cumprimentos", "este", "esta", "isto", "empresa", "número",
            "anos",
        ]),
        ("address", &["endereço", "moro na", "morada", "residência", "entrega", "residente", "mora"]),
        ("street-lead", &["rua", "avenida", "travessa", "praça", "alameda", "estrada"]),
        ("street-particle", &["do", "dos", "das", "da", "e"]),
        ("not-a-street", &["telefone", "tel", "eu", "obrigado"]),
        ("address-unit", &["apto", "apartamento", "bloco", "andar"]),
        ("address-floor", &["andar", "esq", "dto"]),
        ("numbered-thing", &["dia", "passo", "parte", "capítulo", "página"]),
    ],
};
