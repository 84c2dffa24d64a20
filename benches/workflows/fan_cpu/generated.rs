//! Made by pointyc 0.1.0 from fan_cpu.pty (340e4136).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps, cpu};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Work,
    Work2,
    Work3,
    Work4,
    Work5,
    Work6,
    Work7,
    Work8,
    Work9,
    Work10,
    Work11,
    Work12,
    Work13,
    Work14,
    Work15,
    Work16,
    Work17,
    Work18,
    Work19,
    Work20,
    Work21,
    Work22,
    Work23,
    Work24,
    Work25,
    Work26,
    Work27,
    Work28,
    Work29,
    Work30,
    Work31,
    Work32,
    Work33,
    Work34,
    Work35,
    Work36,
    Work37,
    Work38,
    Work39,
    Work40,
    Work41,
    Work42,
    Work43,
    Work44,
    Work45,
    Work46,
    Work47,
    Work48,
    Work49,
    Work50,
    Work51,
    Work52,
    Work53,
    Work54,
    Work55,
    Work56,
    Work57,
    Work58,
    Work59,
    Work60,
    Work61,
    Work62,
    Work63,
    Work64,
    Work65,
    Work66,
    Work67,
    Work68,
    Work69,
    Work70,
    Work71,
    Work72,
    Work73,
    Work74,
    Work75,
    Work76,
    Work77,
    Work78,
    Work79,
    Work80,
    Work81,
    Work82,
    Work83,
    Work84,
    Work85,
    Work86,
    Work87,
    Work88,
    Work89,
    Work90,
    Work91,
    Work92,
    Work93,
    Work94,
    Work95,
    Work96,
    Work97,
    Work98,
    Work99,
    Work100,
    Sum,
}

const STEPS_1: &[StepInfo] = &[
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:5:5",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:6:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:7:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:8:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:9:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:10:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:11:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:12:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:13:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:14:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:15:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:16:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:17:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:18:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:19:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:20:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:21:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:22:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:23:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:24:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:25:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:26:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:27:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:28:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:29:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:30:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:31:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:32:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:33:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:34:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:35:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:36:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:37:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:38:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:39:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:40:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:41:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:42:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:43:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:44:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:45:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:46:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:47:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:48:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:49:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:50:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:51:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:52:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:53:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:54:12",
    },
];

const STEPS_2: &[StepInfo] = &[
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:55:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:56:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:57:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:58:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:59:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:60:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:61:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:62:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:63:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:64:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:65:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:66:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:67:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:68:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:69:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:70:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:71:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:72:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:73:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:74:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:75:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:76:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:77:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:78:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:79:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:80:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:81:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:82:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:83:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:84:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:85:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:86:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:87:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:88:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:89:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:90:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:91:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:92:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:93:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:94:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:95:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:96:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:97:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:98:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:99:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:100:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:101:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:102:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:103:12",
    },
    StepInfo {
        event: "Work",
        place: "fan_cpu.pty:104:12",
    },
];

const STEPS_3: &[StepInfo] = &[
    StepInfo {
        event: "Sum",
        place: "fan_cpu.pty:106:9",
    },
];

impl Steps for Step {
    const INFO: &'static [StepInfo] = &pointy::steps::<
        101,
    >(&[STEPS_1, STEPS_2, STEPS_3]);
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
                                            Step::Work2,
                                            || Ok(tasks::work(2, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work3,
                                            || Ok(tasks::work(3, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work4,
                                        || Ok(tasks::work(4, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work5,
                                            || Ok(tasks::work(5, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work6,
                                            || Ok(tasks::work(6, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work7,
                                        || Ok(tasks::work(7, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work8,
                                            || Ok(tasks::work(8, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work9,
                                            || Ok(tasks::work(9, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work10,
                                        || Ok(tasks::work(10, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work11,
                                            || Ok(tasks::work(11, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work12,
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
                                        Step::Work13,
                                        || Ok(tasks::work(13, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work14,
                                            || Ok(tasks::work(14, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work15,
                                            || Ok(tasks::work(15, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work16,
                                        || Ok(tasks::work(16, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work17,
                                            || Ok(tasks::work(17, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work18,
                                            || Ok(tasks::work(18, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work19,
                                        || Ok(tasks::work(19, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work20,
                                            || Ok(tasks::work(20, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work21,
                                            || Ok(tasks::work(21, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work22,
                                            || Ok(tasks::work(22, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work23,
                                            || Ok(tasks::work(23, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work24,
                                            || Ok(tasks::work(24, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work25,
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
                                        Step::Work26,
                                        || Ok(tasks::work(26, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work27,
                                            || Ok(tasks::work(27, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work28,
                                            || Ok(tasks::work(28, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work29,
                                        || Ok(tasks::work(29, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work30,
                                            || Ok(tasks::work(30, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work31,
                                            || Ok(tasks::work(31, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work32,
                                        || Ok(tasks::work(32, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work33,
                                            || Ok(tasks::work(33, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work34,
                                            || Ok(tasks::work(34, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work35,
                                        || Ok(tasks::work(35, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work36,
                                            || Ok(tasks::work(36, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work37,
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
                                        Step::Work38,
                                        || Ok(tasks::work(38, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work39,
                                            || Ok(tasks::work(39, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work40,
                                            || Ok(tasks::work(40, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work41,
                                        || Ok(tasks::work(41, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work42,
                                            || Ok(tasks::work(42, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work43,
                                            || Ok(tasks::work(43, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work44,
                                        || Ok(tasks::work(44, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work45,
                                            || Ok(tasks::work(45, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work46,
                                            || Ok(tasks::work(46, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work47,
                                            || Ok(tasks::work(47, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work48,
                                            || Ok(tasks::work(48, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work49,
                                            || Ok(tasks::work(49, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work50,
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
                                        Step::Work51,
                                        || Ok(tasks::work(51, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work52,
                                            || Ok(tasks::work(52, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work53,
                                            || Ok(tasks::work(53, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work54,
                                        || Ok(tasks::work(54, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work55,
                                            || Ok(tasks::work(55, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work56,
                                            || Ok(tasks::work(56, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work57,
                                        || Ok(tasks::work(57, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work58,
                                            || Ok(tasks::work(58, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work59,
                                            || Ok(tasks::work(59, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work60,
                                        || Ok(tasks::work(60, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work61,
                                            || Ok(tasks::work(61, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work62,
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
                                        Step::Work63,
                                        || Ok(tasks::work(63, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work64,
                                            || Ok(tasks::work(64, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work65,
                                            || Ok(tasks::work(65, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work66,
                                        || Ok(tasks::work(66, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work67,
                                            || Ok(tasks::work(67, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work68,
                                            || Ok(tasks::work(68, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work69,
                                        || Ok(tasks::work(69, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work70,
                                            || Ok(tasks::work(70, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work71,
                                            || Ok(tasks::work(71, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work72,
                                            || Ok(tasks::work(72, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work73,
                                            || Ok(tasks::work(73, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work74,
                                            || Ok(tasks::work(74, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work75,
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
                                        Step::Work76,
                                        || Ok(tasks::work(76, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work77,
                                            || Ok(tasks::work(77, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work78,
                                            || Ok(tasks::work(78, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work79,
                                        || Ok(tasks::work(79, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work80,
                                            || Ok(tasks::work(80, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work81,
                                            || Ok(tasks::work(81, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work82,
                                        || Ok(tasks::work(82, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work83,
                                            || Ok(tasks::work(83, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work84,
                                            || Ok(tasks::work(84, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work85,
                                        || Ok(tasks::work(85, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work86,
                                            || Ok(tasks::work(86, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work87,
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
                                        Step::Work88,
                                        || Ok(tasks::work(88, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work89,
                                            || Ok(tasks::work(89, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work90,
                                            || Ok(tasks::work(90, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work91,
                                        || Ok(tasks::work(91, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work92,
                                            || Ok(tasks::work(92, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work93,
                                            || Ok(tasks::work(93, seed)),
                                        ),
                                    ),
                                ),
                            ),
                            || cpu::join(
                                || cpu::join(
                                    || pointy::step(
                                        run,
                                        Step::Work94,
                                        || Ok(tasks::work(94, seed)),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work95,
                                            || Ok(tasks::work(95, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work96,
                                            || Ok(tasks::work(96, seed)),
                                        ),
                                    ),
                                ),
                                || cpu::join(
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work97,
                                            || Ok(tasks::work(97, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work98,
                                            || Ok(tasks::work(98, seed)),
                                        ),
                                    ),
                                    || cpu::join(
                                        || pointy::step(
                                            run,
                                            Step::Work99,
                                            || Ok(tasks::work(99, seed)),
                                        ),
                                        || pointy::step(
                                            run,
                                            Step::Work100,
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
