public import Languages

extension CaseProblem.Fault: Explained {
    public var explanation: Phrase {
        switch self {
        case .notReadable(let words):
            Phrase(
                kk: "мәтін YAML ретінде оқылмайды ({words}); шегіністер мен жақшаларды тексеріңіз.",
                ru: "текст не читается как YAML ({words}); проверьте отступы и скобки.",
                en: "the text cannot be read as YAML ({words}); check indents and brackets."
            ).filled(["words": words])
        case .noCases:
            Phrase(
                kk: "мысал жоқ; файл «cases:» сөзінен және мысалдар тізімінен тұрады.",
                ru: "нет примеров; файл состоит из слова «cases:» и списка примеров.",
                en: "there are no cases; the file is the word “cases:” and a list of cases.")
        case .notAMapping:
            Phrase(
                kk: "мұнда «сөз: мән» жұптары тұруы керек.",
                ru: "здесь должны стоять пары «слово: значение».",
                en: "pairs of “word: value” should stand here.")
        case .notAList:
            Phrase(
                kk: "мұнда тізім тұруы керек: әр жолы «- » белгісінен басталады.",
                ru: "здесь должен стоять список: каждая строка начинается с «- ».",
                en: "a list should stand here: each line begins with “- ”.")
        case .notAText:
            Phrase(
                kk: "мұнда бір ғана мән тұруы керек.", ru: "здесь должно стоять одно значение.",
                en: "a single value should stand here.")
        case .missing(let word):
            Phrase(
                kk: "«{word}» жоқ; қосыңыз.", ru: "не хватает «{word}»; добавьте.",
                en: "“{word}” is missing; add it."
            ).filled(["word": word])
        case .unknownWord(let word, let allowed):
            Phrase(
                kk: "«{word}» сөзі мұнда танылмайды; танылатындары: {allowed}.",
                ru: "слово «{word}» здесь не известно; известны: {allowed}.",
                en: "the word “{word}” is not known here; known are: {allowed}."
            ).filled(["word": word, "allowed": allowed.joined(separator: ", ")])
        case .noVerb(let allowed):
            Phrase(
                kk: "не істелетіні айтылмаған; мыналардың бірі керек: {allowed}.",
                ru: "не сказано, что делается; нужно одно из: {allowed}.",
                en: "it does not say what is done; one of these is needed: {allowed}."
            ).filled(["allowed": allowed.joined(separator: ", ")])
        case .severalVerbs(let verbs):
            Phrase(
                kk: "бір қадамда бірнеше әрекет тұр ({verbs}); бөлек қадамдарға жазыңыз.",
                ru: "в одном шаге несколько действий ({verbs}); разнесите по шагам.",
                en: "one step does several things ({verbs}); write a step for each."
            ).filled(["verbs": verbs.joined(separator: ", ")])
        case .notAnAmount(let text, let example):
            Phrase(
                kk: "«{text}» сома емес; мысалы, {example} деп жазыңыз.",
                ru: "«{text}» — не сумма; пишите, например, {example}.",
                en: "“{text}” is not an amount; write for example {example}."
            ).filled(["text": text, "example": example])
        case .notACount(let text):
            Phrase(
                kk: "«{text}» бүтін сан емес; мысалы, 25 деп жазыңыз.",
                ru: "«{text}» — не целое число; пишите, например, 25.",
                en: "“{text}” is not a whole number; write for example 25."
            ).filled(["text": text])
        case .notADate(let text):
            Phrase(
                kk: "«{text}» күн емес; мысалы, 2021-09-30 деп жазыңыз.",
                ru: "«{text}» — не дата; пишите, например, 2021-09-30.",
                en: "“{text}” is not a date; write for example 2021-09-30."
            ).filled(["text": text])
        case .notAShare(let text):
            Phrase(
                kk: "«{text}» пайыз емес; мысалы, 110 % деп жазыңыз.",
                ru: "«{text}» — не процент; пишите, например, 110 %.",
                en: "“{text}” is not a percentage; write for example 110 %."
            ).filled(["text": text])
        case .notAYear(let text):
            Phrase(
                kk: "«{text}» жыл емес; мысалы, 2021 деп жазыңыз.",
                ru: "«{text}» — не год; пишите, например, 2021.",
                en: "“{text}” is not a year; write for example 2021."
            ).filled(["text": text])
        case .notAMonth(let text):
            Phrase(
                kk: "«{text}» ай емес; 1-ден 12-ге дейінгі сан керек.",
                ru: "«{text}» — не месяц; нужно число от 1 до 12.",
                en: "“{text}” is not a month; a number from 1 to 12 is needed."
            ).filled(["text": text])
        case .unknownCurrency(let text):
            Phrase(
                kk: "«{text}» валютасы белгісіз; ISO 4217 коды керек, мысалы, KZT.",
                ru: "валюта «{text}» не известна; нужен код ISO 4217, например KZT.",
                en: "the currency “{text}” is not known; an ISO 4217 code is needed, e.g. KZT."
            ).filled(["text": text])
        case .unknownBudget(let name, let known):
            Phrase(
                kk: "«{name}» бюджеті «budgets» тізімінде жоқ; онда барлары: {known}.",
                ru: "бюджета «{name}» нет в списке «budgets»; там есть: {known}.",
                en: "the budget “{name}” is not listed under “budgets”; listed are: {known}."
            ).filled(["name": name, "known": known.joined(separator: ", ")])
        case .unknownStep(let name):
            Phrase(
                kk:
                    "бұған дейінгі қадамдарда «name: {name}» жоқ; сторноланатын қадамға ат беріңіз.",
                ru: "среди шагов выше нет «name: {name}»; назовите шаг, который сторнируется.",
                en: "no step above has “name: {name}”; give the step to be reversed a name."
            ).filled(["name": name])
        case .repeated(let name):
            Phrase(
                kk: "«{name}» екі рет кездеседі; атауы бірегей болуы керек.",
                ru: "«{name}» встречается дважды; имя должно быть единственным.",
                en: "“{name}” appears twice; the name must be unique."
            ).filled(["name": name])
        case .twoNatures(let source):
            Phrase(
                kk: "«{source}» көзі бірде ақшалай, бірде заттай; біреуін қалдырыңыз.",
                ru: "источник «{source}» назван и денежным, и натуральным; оставьте одно.",
                en: "the source “{source}” is called both money and in kind; keep one."
            ).filled(["source": source])
        case .reserved(let word):
            Phrase(
                kk: "«{word}» — форманың өз сөзі; бюджетке басқа ат беріңіз.",
                ru: "«{word}» — слово самой формы; дайте бюджету другое имя.",
                en: "“{word}” is a word of the form itself; give the budget another name."
            ).filled(["word": word])
        }
    }
}
