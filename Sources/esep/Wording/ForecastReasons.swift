import Forecasting
import Languages

extension ForecastWording {
    /// Why the forecast is what it is, a sentence a line.
    static func reasons(for forecast: SeriesForecast) -> [Phrase] {
        var lines = [method(forecast.method)]
        for part in forecast.parts where part.weight >= 0.05 {
            let error = part.backTestError.map { PlainDecimal.text($0, decimals: 2) }
            lines.append(
                Phrase(
                    kk: "  {s} % {m}; өткенін болжау қатесі {e}",
                    ru: "  {s} % {m}; ошибка на прошлом {e}",
                    en: "  {s} % {m}; error on its past {e}"
                ).filled([
                    "s": Phrase(same: PlainDecimal.text(part.weight * 100, decimals: 0)),
                    "m": name(of: part.model), "e": Phrase(same: error ?? "–"),
                ]))
        }
        let basis = forecast.basis
        lines.append(
            Phrase(
                kk: "Негізі: {n} кезең, толтырылғаны {f}; маусымның сенілгені {k} %.",
                ru: "Основание: периодов {n}, из них заполнено {f}; сезону поверено на {k} %.",
                en: "It rests on {n} periods, {f} of them filled; of the season {k} % is believed."
            ).filled([
                "n": "\(basis.periods)", "f": "\(basis.filled)",
                "k": PlainDecimal.text(basis.seasonKept * 100, decimals: 0),
            ]))
        return lines
    }

    private static func method(_ method: SeriesForecast.Method) -> Phrase {
        switch method {
        case .combination(isLearned: true):
            Phrase(
                kk: "Модельдер бірге, салмағы өткенді қаншалықты дәл болжағанына қарай:",
                ru: "Сочетание моделей; вес — по тому, как они предсказали прошлое:",
                en: "Models combined, weighed by how well they forecast the past:")
        case .combination(isLearned: false):
            Phrase(
                kk: "Модельдер бірге; тарих қысқа, салмағы алдын ала белгіленген:",
                ru: "Сочетание моделей; история коротка, веса заданы заранее:",
                en: "Models combined; the history is short, so weights are set beforehand:")
        case .indexation(let growth):
            Phrase(
                kk: "Жалғыз мән: жылына {g} % индекстелді.",
                ru: "Единственное значение: индексация {g} % в год.",
                en: "A single value: indexed by {g} % a year."
            ).filled(["g": PlainDecimal.text(growth * 100, decimals: 1)])
        case .constant:
            Phrase(
                kk: "Барлық мән бірдей: сол жалғасады.", ru: "Все значения равны: так и далее.",
                en: "All values are alike and go on.")
        }
    }

    static func name(of model: ModelName) -> Phrase {
        switch model {
        case .lastValue: Phrase(kk: "соңғы мән", ru: "последнее значение", en: "last value")
        case .drift: Phrase(kk: "орташа өзгеріс", ru: "средний прирост", en: "drift")
        case .averagedTrend:
            Phrase(kk: "орташаланған тренд", ru: "усреднённый тренд", en: "averaged trend")
        case .averagedGrowth:
            Phrase(kk: "орташаланған өсім", ru: "усреднённый рост", en: "averaged growth")
        case .optimisedTheta:
            Phrase(kk: "оңтайланған тета", ru: "оптимизированная тета", en: "optimised Theta")
        case .growthTheta: Phrase(kk: "өсім тетасы", ru: "тета роста", en: "Theta of growth")
        case .smoothing:
            Phrase(
                kk: "экспоненциалды тегістеу (ETS)", ru: "экспоненциальное сглаживание (ETS)",
                en: "exponential smoothing (ETS)")
        case .complexSmoothing:
            Phrase(
                kk: "кешенді тегістеу (CES)", ru: "комплексное сглаживание (CES)",
                en: "complex smoothing (CES)")
        case .arima: Phrase(same: "ARIMA")
        case .mean: Phrase(kk: "орташа", ru: "среднее", en: "mean")
        case .intermittent:
            Phrase(
                kk: "сирек сомалар (SBA, TSB)", ru: "редкие суммы (SBA, TSB)",
                en: "rare amounts (SBA, TSB)")
        }
    }
}
