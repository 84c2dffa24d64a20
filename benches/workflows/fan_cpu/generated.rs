//! Made by pointyc 0.1.0 from fan_cpu.pty (f163d94c).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps, cpu};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Work,
    Work_2,
    Work_3,
    Work_4,
    Work_5,
    Work_6,
    Work_7,
    Work_8,
    Work_9,
    Work_10,
    Work_11,
    Work_12,
    Work_13,
    Work_14,
    Work_15,
    Work_16,
    Work_17,
    Work_18,
    Work_19,
    Work_20,
    Work_21,
    Work_22,
    Work_23,
    Work_24,
    Work_25,
    Work_26,
    Work_27,
    Work_28,
    Work_29,
    Work_30,
    Work_31,
    Work_32,
    Work_33,
    Work_34,
    Work_35,
    Work_36,
    Work_37,
    Work_38,
    Work_39,
    Work_40,
    Work_41,
    Work_42,
    Work_43,
    Work_44,
    Work_45,
    Work_46,
    Work_47,
    Work_48,
    Work_49,
    Work_50,
    Work_51,
    Work_52,
    Work_53,
    Work_54,
    Work_55,
    Work_56,
    Work_57,
    Work_58,
    Work_59,
    Work_60,
    Work_61,
    Work_62,
    Work_63,
    Work_64,
    Work_65,
    Work_66,
    Work_67,
    Work_68,
    Work_69,
    Work_70,
    Work_71,
    Work_72,
    Work_73,
    Work_74,
    Work_75,
    Work_76,
    Work_77,
    Work_78,
    Work_79,
    Work_80,
    Work_81,
    Work_82,
    Work_83,
    Work_84,
    Work_85,
    Work_86,
    Work_87,
    Work_88,
    Work_89,
    Work_90,
    Work_91,
    Work_92,
    Work_93,
    Work_94,
    Work_95,
    Work_96,
    Work_97,
    Work_98,
    Work_99,
    Work_100,
    Sum,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:23",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:41",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:59",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:77",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:95",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:113",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:131",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:149",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:5:167",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:6:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:7:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:8:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:9:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:10:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:11:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:12:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:13:176",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:5",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:24",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:43",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:62",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:81",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:100",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:119",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:138",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:157",
        },
        StepInfo {
            event: "Work",
            place: "fan_cpu.pty:14:176",
        },
        StepInfo {
            event: "Sum",
            place: "fan_cpu.pty:15:7",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `fan_cpu`.
pub struct Inputs {
    /// The input `seed`.
    pub seed: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "seed",
            kind: Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let seed = reader.take("seed");
        Some(Self { seed: seed? })
    }
}

/// What `fan_cpu` gives.
pub type Output = u64;

/// `{ Work[number=1] || Work[number=2] || Work[number=3] || Work[number=4] || Work[number=5] || Work[number=6] || Work[number=7] || Work[number=8] || Work[number=9] || Work[number=10] || Work[number=11] || Work[number=12] || Work[number=13] || Work[number=14] || Work[number=15] || Work[number=16] || Work[number=17] || Work[number=18] || Work[number=19] || Work[number=20] || Work[number=21] || Work[num …`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn fan_cpu(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            let (
                (
                    (
                        (
                            ((work, (work_2, work_3)), (work_4, (work_5, work_6))),
                            ((work_7, (work_8, work_9)), (work_10, (work_11, work_12))),
                        ),
                        (
                            (
                                (work_13, (work_14, work_15)),
                                (work_16, (work_17, work_18)),
                            ),
                            (
                                (work_19, (work_20, work_21)),
                                ((work_22, work_23), (work_24, work_25)),
                            ),
                        ),
                    ),
                    (
                        (
                            (
                                (work_26, (work_27, work_28)),
                                (work_29, (work_30, work_31)),
                            ),
                            (
                                (work_32, (work_33, work_34)),
                                (work_35, (work_36, work_37)),
                            ),
                        ),
                        (
                            (
                                (work_38, (work_39, work_40)),
                                (work_41, (work_42, work_43)),
                            ),
                            (
                                (work_44, (work_45, work_46)),
                                ((work_47, work_48), (work_49, work_50)),
                            ),
                        ),
                    ),
                ),
                (
                    (
                        (
                            (
                                (work_51, (work_52, work_53)),
                                (work_54, (work_55, work_56)),
                            ),
                            (
                                (work_57, (work_58, work_59)),
                                (work_60, (work_61, work_62)),
                            ),
                        ),
                        (
                            (
                                (work_63, (work_64, work_65)),
                                (work_66, (work_67, work_68)),
                            ),
                            (
                                (work_69, (work_70, work_71)),
                                ((work_72, work_73), (work_74, work_75)),
                            ),
                        ),
                    ),
                    (
                        (
                            (
                                (work_76, (work_77, work_78)),
                                (work_79, (work_80, work_81)),
                            ),
                            (
                                (work_82, (work_83, work_84)),
                                (work_85, (work_86, work_87)),
                            ),
                        ),
                        (
                            (
                                (work_88, (work_89, work_90)),
                                (work_91, (work_92, work_93)),
                            ),
                            (
                                (work_94, (work_95, work_96)),
                                ((work_97, work_98), (work_99, work_100)),
                            ),
                        ),
                    ),
                ),
            ) = cpu::join(
                || cpu::join(
                    || cpu::join(
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work,
                                        || Ok(tasks::work(1, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_2,
                                            || Ok(tasks::work(2, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_3,
                                            || Ok(tasks::work(3, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_4,
                                        || Ok(tasks::work(4, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_5,
                                            || Ok(tasks::work(5, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_6,
                                            || Ok(tasks::work(6, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_7,
                                        || Ok(tasks::work(7, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_8,
                                            || Ok(tasks::work(8, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_9,
                                            || Ok(tasks::work(9, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_10,
                                        || Ok(tasks::work(10, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_11,
                                            || Ok(tasks::work(11, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_12,
                                            || Ok(tasks::work(12, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_13,
                                        || Ok(tasks::work(13, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_14,
                                            || Ok(tasks::work(14, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_15,
                                            || Ok(tasks::work(15, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_16,
                                        || Ok(tasks::work(16, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_17,
                                            || Ok(tasks::work(17, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_18,
                                            || Ok(tasks::work(18, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_19,
                                        || Ok(tasks::work(19, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_20,
                                            || Ok(tasks::work(20, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_21,
                                            || Ok(tasks::work(21, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_22,
                                            || Ok(tasks::work(22, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_23,
                                            || Ok(tasks::work(23, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_24,
                                            || Ok(tasks::work(24, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_25,
                                            || Ok(tasks::work(25, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                    ),
                    || cpu::join(
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_26,
                                        || Ok(tasks::work(26, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_27,
                                            || Ok(tasks::work(27, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_28,
                                            || Ok(tasks::work(28, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_29,
                                        || Ok(tasks::work(29, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_30,
                                            || Ok(tasks::work(30, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_31,
                                            || Ok(tasks::work(31, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_32,
                                        || Ok(tasks::work(32, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_33,
                                            || Ok(tasks::work(33, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_34,
                                            || Ok(tasks::work(34, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_35,
                                        || Ok(tasks::work(35, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_36,
                                            || Ok(tasks::work(36, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_37,
                                            || Ok(tasks::work(37, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_38,
                                        || Ok(tasks::work(38, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_39,
                                            || Ok(tasks::work(39, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_40,
                                            || Ok(tasks::work(40, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_41,
                                        || Ok(tasks::work(41, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_42,
                                            || Ok(tasks::work(42, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_43,
                                            || Ok(tasks::work(43, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_44,
                                        || Ok(tasks::work(44, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_45,
                                            || Ok(tasks::work(45, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_46,
                                            || Ok(tasks::work(46, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_47,
                                            || Ok(tasks::work(47, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_48,
                                            || Ok(tasks::work(48, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_49,
                                            || Ok(tasks::work(49, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_50,
                                            || Ok(tasks::work(50, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
                || cpu::join(
                    || cpu::join(
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_51,
                                        || Ok(tasks::work(51, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_52,
                                            || Ok(tasks::work(52, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_53,
                                            || Ok(tasks::work(53, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_54,
                                        || Ok(tasks::work(54, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_55,
                                            || Ok(tasks::work(55, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_56,
                                            || Ok(tasks::work(56, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_57,
                                        || Ok(tasks::work(57, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_58,
                                            || Ok(tasks::work(58, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_59,
                                            || Ok(tasks::work(59, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_60,
                                        || Ok(tasks::work(60, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_61,
                                            || Ok(tasks::work(61, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_62,
                                            || Ok(tasks::work(62, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_63,
                                        || Ok(tasks::work(63, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_64,
                                            || Ok(tasks::work(64, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_65,
                                            || Ok(tasks::work(65, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_66,
                                        || Ok(tasks::work(66, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_67,
                                            || Ok(tasks::work(67, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_68,
                                            || Ok(tasks::work(68, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_69,
                                        || Ok(tasks::work(69, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_70,
                                            || Ok(tasks::work(70, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_71,
                                            || Ok(tasks::work(71, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_72,
                                            || Ok(tasks::work(72, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_73,
                                            || Ok(tasks::work(73, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_74,
                                            || Ok(tasks::work(74, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_75,
                                            || Ok(tasks::work(75, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                    ),
                    || cpu::join(
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_76,
                                        || Ok(tasks::work(76, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_77,
                                            || Ok(tasks::work(77, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_78,
                                            || Ok(tasks::work(78, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_79,
                                        || Ok(tasks::work(79, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_80,
                                            || Ok(tasks::work(80, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_81,
                                            || Ok(tasks::work(81, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_82,
                                        || Ok(tasks::work(82, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_83,
                                            || Ok(tasks::work(83, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_84,
                                            || Ok(tasks::work(84, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_85,
                                        || Ok(tasks::work(85, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_86,
                                            || Ok(tasks::work(86, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_87,
                                            || Ok(tasks::work(87, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                        || cpu::join(
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_88,
                                        || Ok(tasks::work(88, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_89,
                                            || Ok(tasks::work(89, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_90,
                                            || Ok(tasks::work(90, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_91,
                                        || Ok(tasks::work(91, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_92,
                                            || Ok(tasks::work(92, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_93,
                                            || Ok(tasks::work(93, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work_94,
                                        || Ok(tasks::work(94, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_95,
                                            || Ok(tasks::work(95, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_96,
                                            || Ok(tasks::work(96, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_97,
                                            || Ok(tasks::work(97, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_98,
                                            || Ok(tasks::work(98, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work_99,
                                            || Ok(tasks::work(99, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work_100,
                                            || Ok(tasks::work(100, seed)),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            )?;
            at.set(Step::Sum);
            Ok(
                tasks::sum(
                    vec![
                        work, work_2, work_3, work_4, work_5, work_6, work_7, work_8,
                        work_9, work_10, work_11, work_12, work_13, work_14, work_15,
                        work_16, work_17, work_18, work_19, work_20, work_21, work_22,
                        work_23, work_24, work_25, work_26, work_27, work_28, work_29,
                        work_30, work_31, work_32, work_33, work_34, work_35, work_36,
                        work_37, work_38, work_39, work_40, work_41, work_42, work_43,
                        work_44, work_45, work_46, work_47, work_48, work_49, work_50,
                        work_51, work_52, work_53, work_54, work_55, work_56, work_57,
                        work_58, work_59, work_60, work_61, work_62, work_63, work_64,
                        work_65, work_66, work_67, work_68, work_69, work_70, work_71,
                        work_72, work_73, work_74, work_75, work_76, work_77, work_78,
                        work_79, work_80, work_81, work_82, work_83, work_84, work_85,
                        work_86, work_87, work_88, work_89, work_90, work_91, work_92,
                        work_93, work_94, work_95, work_96, work_97, work_98, work_99,
                        work_100
                    ],
                ),
            )
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("fan_cpu", "", fan_cpu)
}
