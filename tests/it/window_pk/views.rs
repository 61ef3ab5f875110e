//! Views as a real event would fill them, and as nobody would.

use sparring::domain::ids::Dimension;
use sparring::ui::pk_view::*;

fn s(words: &str) -> String {
    words.to_owned()
}

pub fn home() -> PkHomeView {
    let event = |name: &str, kind: &str, state, head: &str| PkEventLine {
        name: s(name),
        kind: s(kind),
        state,
        contestants: s("8 人"),
        date: s("2026-11-24"),
        head: s(head),
    };
    let rung = |place: &str, name: &str, rating: &str, deviation: &str| PkLadderLine {
        place: s(place),
        name: s(name),
        rating: s(rating),
        deviation: s(deviation),
        remark: s("12 场对局，最近一次 2026-11-20"),
    };
    PkHomeView {
        events: vec![
            event("十一月月赛", "淘汰赛", PkState::Running, "7f3a-22c1"),
            event("周五同卷", "同卷赛", PkState::NotBegun, "0b91-aa04"),
            event("十月月赛", "同卷赛", PkState::Closed, "c4d0-19fe"),
        ],
        ladder: vec![rung("1", "林晓", "1712", "58"), rung("2", "王磊", "1655", "49")],
        import_path: String::new(),
        notice: None,
    }
}

pub fn create() -> PkCreateView {
    PkCreateView {
        name: s("十一月月赛"),
        kind: PkKind::Bracket,
        titles: vec![s("续费王"), s("异议终结者"), s("零投诉")],
        title: 0,
        contestants: s("林晓，一队\n王磊，一队\n赵敏，二队"),
        contestants_remark: s("3 人，2 队"),
        minutes: s("20"),
        best_of: 3,
        final_best_of: 5,
        judges: 5,
        broken: PkBroken::GoOn,
        go_on_minutes: s("10"),
        ties: vec![s("合规扣分少的在前"), s("异议处理高的在前"), s("需求挖掘高的在前"), s("加赛一题")],
        plan: s("form:5 wild-card:2 bracket:3/5"),
        usual: s("form:5 bracket:3/5"),
        parts: vec![(s("加外卡赛"), s("wild-card:2")), (s("加决赛"), s("final:3"))],
        weights: s("35/20/20/15/10"),
        faults: Vec::new(),
    }
}

pub fn refused() -> PkCreateView {
    PkCreateView {
        kind: PkKind::Title,
        minutes: s("0"),
        faults: vec![
            (PkField::Name, s("已经有一场叫这个名字的比赛。")),
            (PkField::Kind, s("团队接力要有队伍。")),
            (PkField::Title, s("先选一个称号。")),
            (PkField::Contestants, s("第 2 行和第 1 行是同一个人。")),
            (PkField::Minutes, s("一场要 5 到 60 分钟。")),
            (PkField::Series, s("这种比法打不了五局。")),
            (PkField::Judges, s("评委要单数。")),
            (PkField::Broken, s("接着打的时间要 1 到 60 分钟。")),
            (PkField::Plan, s("看不懂“外卡”这一段。")),
            (PkField::Weights, s("五项权重加起来要是 100。")),
            (PkField::Ties, s("最后一条要分得出来。")),
        ],
        ..create()
    }
}

pub fn event() -> PkEventView {
    let run =
        |who: &str, task: &str, place: &str, ready| PkRunLine { who: s(who), task: s(task), place: s(place), ready };
    let stage = |name: &str, remark: &str, state| PkStageLine { name: s(name), remark: s(remark), state };
    PkEventView {
        title: s("十一月月赛"),
        facts: s("淘汰赛 · 8 人 · 2026-11-24"),
        state: PkState::Running,
        commitment: s("b7e1-90c2-4f"),
        head: s("7f3a-22c1"),
        stages: vec![
            stage("同卷赛", "40 场都打完了", PkStageState::Done),
            stage("半决赛", "打了 3 场，还有 5 场", PkStageState::Open),
            stage("决赛", "", PkStageState::Ahead),
        ],
        opens: Some(s("决赛，五局三胜")),
        runs: vec![
            run("3 号", "第 2 题，共 5 题", "午休时的写字楼大堂", true),
            run("1 号", "第 2 题，共 5 题", "还没启封", true),
            run("5 号", "第 1 题，共 5 题", "还没启封", false),
        ],
        sheets: vec![
            PkJudgeLine { judge: s("评委 2，共 5 位"), run: s("3 号，决赛第 1 局") },
            PkJudgeLine { judge: s("评委 3，共 5 位"), run: s("3 号，决赛第 1 局") },
        ],
        matches: vec![
            PkMatchLine { what: s("3 号 对 1 号，半决赛第 1 局"), result: String::new(), ready: true },
            PkMatchLine { what: s("5 号 对 2 号，半决赛第 1 局"), result: s("2 号胜"), ready: true },
            PkMatchLine { what: s("5 号 对 2 号，半决赛第 2 局"), result: String::new(), ready: false },
        ],
        has_standings: true,
        has_bracket: true,
        has_agreement: true,
        has_judges: true,
        can_overrule: true,
        undecided: Some(s("3 号和 1 号：三条规则都分不出来。")),
        can_close: true,
        signer: Some(PkSigner::Nobody),
        closing: false,
        verification: None,
        warnings: vec![s("5 号见过第 4 题，这一场不计入天梯。")],
        import_path: String::new(),
        notice: None,
    }
}

pub fn curtain() -> PkCurtainView {
    PkCurtainView {
        after: false,
        number: s("3"),
        call: s("3 号，请入座。"),
        lines: vec![s("1 号请在门外等候。"), s("第 2 题，共 5 题，最多 20 分钟。")],
        handover: None,
        note: None,
    }
}

pub fn thanks() -> PkCurtainView {
    PkCurtainView {
        after: true,
        number: s("3"),
        call: s("谢谢，你这一场已经封好。"),
        lines: vec![s("接下来请 1 号入座。")],
        handover: None,
        note: None,
    }
}

/// Scores that say where they come from: side, then dimension.
fn finals(side: u8) -> [Option<f32>; 5] {
    [1, 2, 3, 4, 5].map(|d| Some(f32::from(side) + d as f32 / 10.0))
}

pub fn reveal(phase: PkPhase, at: usize) -> PkRevealView {
    let steps = |name: &str, count: usize, base: f32| {
        let step = |n: usize| PkStep {
            customer: format!("“第{n}问：我十二点五十还有个会，你挑要紧的说，别的先放一放。”"),
            said: format!("{name}第{n}答：三十分钟一节，十二点十分开，四十五分您就能回到工位。"),
            delivery: s("简洁快"),
            face: format!("神色{n}"),
            mood: [0.2 + 0.1 * n as f32, 0.8 - 0.1 * n as f32, 0.3],
            scores: [Some(base + n as f32 / 10.0), Some(base), None, Some(base), None],
        };
        (1..=count).map(step).collect::<Vec<_>>()
    };
    let side = |name: &str, count, base, index: &str, outcome: &str, scores| PkSide {
        name: s(name),
        customer: s("周先生 · 忙碌应付"),
        steps: steps(name, count, base),
        outcome: s(outcome),
        scores,
        index: s(index),
    };
    PkRevealView {
        title: s("半决赛 · 第 1 局"),
        sides: [
            side("3 号", 4, 3.0, "74.2", "约好了试练", finals(1)),
            side("1 号", 3, 4.0, "68.9", "客户走了", finals(2)),
        ],
        phase,
        at,
        parts_at: Some(2),
        verdict: PkVerdict { winner: Some(0), text: s("3 号胜"), rule: s("指数高出 5.3，超过 2 分。") },
    }
}

pub fn standings(count: usize) -> PkStandingsView {
    let row = |n: usize| PkStandingRow {
        place: n.to_string(),
        name: format!("{n} 号 林晓"),
        mean: format!("{:.1}", 80.0 - n as f32),
        error: s("± 1.8"),
        scores: [s("3.9"), s("3.4"), s("3.7"), s("2.5"), String::new()],
        close_to_next: n % 3 == 1 && n < count,
        rule: if n == 2 { s("平均相同，合规扣分少") } else { String::new() },
        titles: if n == 1 { vec![s("续费王"), s("零投诉")] } else { Vec::new() },
    };
    PkStandingsView {
        title: s("十一月月赛 · 同卷赛"),
        remark: s("40 场都打完了，这是定下来的排名。"),
        rows: (1..=count).map(row).collect(),
        teams: ["红队", "蓝队"]
            .map(|team| PkStandingRow {
                place: s("1"),
                name: s(team),
                mean: s("71.25"),
                rule: s("同卷均分 70.50，接力 72.00"),
                ..PkStandingRow::default()
            })
            .to_vec(),
    }
}

/// A bracket for so many (2, 4, 8 or 16), the last place of the first round a bye.
pub fn bracket(count: usize) -> PkBracketView {
    let slot =
        |n: usize, wins, won| PkSlot { name: format!("{n} 号 林晓"), seed: n.to_string(), wins, won, bye: false };
    let mut rounds = Vec::new();
    let mut matches = count / 2;
    while matches > 0 {
        let one = |n: usize| {
            let (upper, lower) = (slot(n + 1, Some(2), true), slot(n + 1 + matches, Some(1), false));
            PkBracketMatch { sides: [upper, lower], now: false }
        };
        rounds.push((format!("第 {} 轮", rounds.len() + 1), (0..matches).map(one).collect::<Vec<_>>()));
        matches /= 2;
    }
    if count > 2 {
        let last = rounds[0].1.last_mut().expect("a match");
        last.sides[0].wins = None;
        last.sides[1] = PkSlot { bye: true, ..PkSlot::default() };
        let end = rounds.last_mut().expect("a round").1.last_mut().expect("a final");
        *end = PkBracketMatch { sides: [slot(1, Some(1), false), PkSlot::default()], now: true };
    }
    let champion = (count == 2).then(|| s("1 号 林晓"));
    PkBracketView { title: s("十一月月赛 · 对阵图"), rounds, champion }
}

pub fn turn() -> PkTurnView {
    PkTurnView {
        number: s("2"),
        call: s("2 号评委，请到桌前来。"),
        lines: vec![s("评 3 号的决赛第 1 局。"), s("已经交了 1 张表，共 5 张。")],
    }
}

pub fn agreement(judges: usize) -> PkAgreementView {
    let row = |name: &str, mean: &str| PkAgreementRow {
        name: s(name),
        mean: s(mean),
        trimmed: (judges >= 5).then(|| s("3.77")),
        corrected: s("3.64"),
    };
    let against = |name: &str, dimension, engine: &str, apart| PkAgainst {
        name: s(name),
        dimension,
        engine: s(engine),
        median: s("3.0"),
        apart,
    };
    PkAgreementView {
        title: s("十一月月赛 · 决赛"),
        rows: vec![row("3 号", "3.72"), row("1 号", "3.31")],
        severity: (1..=judges).map(|n| (format!("评委 {n}"), s("+0.21"))).collect(),
        figures: PkFigures {
            exact: s("48 %"),
            within_one: s("94 %"),
            kappa: s("0.61"),
            icc_single: s("0.52 [0.31, 0.70]"),
            icc_mean: s("0.81 [0.66, 0.91]"),
            alpha: String::new(),
        },
        against: vec![against("3 号", Dimension::D1, "3.4", false), against("1 号", Dimension::D4, "4.6", true)],
        verdict: s("3 号胜：高出 0.41，评委的平均靠得住。"),
        decided: true,
    }
}
