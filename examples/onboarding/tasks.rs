//! The tasks of onboarding.pty. The services that a real company would call are decided by the table here: whether the
//! registry is busy, what the credit bureau knows, whether an e-mail arrives.

use pointy::prelude::*;

/// One line of the table.
#[record]
pub struct Application {
    pub id: u32,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub country: String,
    pub born: u32,
    pub income: f64,
    pub debt: f64,
    /// What the credit bureau says; it does not know everybody.
    pub score: Option<u32>,
    pub iban: Option<String>,
    /// How often the registry is busy before it answers.
    pub registry_busy: u32,
    /// What becomes of an e-mail: `ok`, `full` or `gone`.
    pub mailbox: String,
}

/// What an applicant has to do.
#[record]
pub struct Request {
    pub decision: String,
    pub text: String,
}

/// What the customer is told.
#[record]
pub struct Letter {
    pub decision: String,
    pub text: String,
}

/// What the workflow prints.
#[record]
pub struct Onboarding {
    pub id: u32,
    pub decision: String,
    /// How the letter arrived.
    pub told_by: String,
    /// In how many days somebody calls.
    pub follow_up: Option<u32>,
    pub text: String,
}

/// Finds the application in the table.
#[task]
pub fn receive_application(id: u32, applications: Vec<Application>) -> Result<Application, String> {
    let found = applications.into_iter().find(|application| application.id == id);
    found.ok_or(format!("there is no application {id}"))
}

/// Whether all is there, and whether the registry agrees.
#[task]
pub fn validate_information(application: &Application, run: &Run) -> Result<(), String> {
    if run.attempt() <= application.registry_busy {
        return Err("the registry is busy".to_owned());
    }
    match &application.email {
        None => return Err("the e-mail address is missing".to_owned()),
        Some(email) if !email.contains('@') => return Err(format!("`{email}` is no e-mail address")),
        Some(_) => {}
    }
    if application.born > 2007 { Err("the applicant is not of age".to_owned()) } else { Ok(()) }
}

/// What has to be corrected.
#[task]
pub fn request_corrections(failure: &Failure) -> Request {
    request("corrections", format!("We could not check your information: {}", failure.message()))
}

/// What the bureau says of a customer.
#[derive(Outcome)]
pub enum Credit {
    #[outcome(1)]
    Good,
    #[outcome(2)]
    Poor,
    #[outcome(3)]
    Unknown,
}

/// Asks the credit bureau, which works in some countries only.
#[task]
pub fn perform_credit_check(application: &Application) -> Result<Credit, String> {
    if application.country == "AQ" {
        return Err(format!("the bureau does not work in {}", application.country));
    }
    Ok(match application.score {
        None => Credit::Unknown,
        Some(score) if score < 500 || application.debt > application.income => Credit::Poor,
        Some(_) => Credit::Good,
    })
}

/// Somebody has to look at it.
#[task]
pub fn refer_to_office(failure: &Failure) -> Request {
    request("office", format!("Please come to one of our offices: {}", failure.message()))
}

/// The customer has to prove what the bureau does not know.
#[task]
pub fn request_documents() -> Request {
    request("documents", "Please send us your last three payslips.".to_owned())
}

/// An account of one's own.
#[task]
pub async fn create_account(application: &Application) -> String {
    format!("{}-{:06}", application.country, application.id)
}

/// What the welcome package holds.
#[task]
pub async fn prepare_welcome_package(application: &Application) -> Vec<String> {
    let mut package = vec!["card".to_owned(), "handbook".to_owned()];
    package.extend((application.income >= 50_000.0).then(|| "gold card".to_owned()));
    package
}

/// Pays by itself, where there is a bank account that allows it.
#[task]
pub async fn setup_autopay(application: &Application) -> Result<String, String> {
    match &application.iban {
        Some(iban) if application.country != "US" => Ok(format!("from {iban}")),
        Some(_) => Err("the bank does not take part".to_owned()),
        None => Err("there is no bank account".to_owned()),
    }
}

/// Pays by invoice.
#[task]
pub fn setup_invoices() -> String {
    "by invoice".to_owned()
}

/// The letter to a customer for whom all is ready.
#[task]
pub fn activate_services(account: String, package: Vec<String>, payment: String) -> Letter {
    letter("welcome", format!("Welcome! Account {account}, paid {payment}, with {}.", package.join(", ")))
}

/// How much is at stake.
#[task]
pub fn assess_risk(application: &Application) -> f64 {
    application.debt / application.income
}

/// What a customer may have all the same.
#[task]
pub fn offer_limited_services(application: &Application) -> Vec<String> {
    let savings = "a savings account".to_owned();
    if application.income >= 30_000.0 { vec![savings, "a prepaid card".to_owned()] } else { vec![savings] }
}

/// The letter to a customer who gets less.
#[task]
pub fn notify_decision(risk: f64, services: Vec<String>) -> Letter {
    let until = if risk > 0.5 { "two years" } else { "one year" };
    letter("limited", format!("For {until} we can offer you {}.", services.join(" and ")))
}

/// The letter to an applicant who has to do something.
#[task]
pub fn notify_applicant(application: &Application, request: Request) -> Letter {
    letter(&request.decision, format!("Dear {}, {}", application.name, request.text))
}

fn request(decision: &str, text: String) -> Request {
    Request { decision: decision.to_owned(), text }
}

fn letter(decision: &str, text: String) -> Letter {
    Letter { decision: decision.to_owned(), text }
}

/// Sends the letter as an e-mail.
#[task]
pub async fn send_confirmation_email(application: &Application) -> Result<(), String> {
    match (application.email.as_deref(), application.mailbox.as_str()) {
        (None, _) => Err("there is no address".to_owned()),
        (Some(email), _) if !email.contains('@') => Err(format!("`{email}` is no address")),
        (Some(_), "ok") => Ok(()),
        (Some(_), mailbox) => Err(format!("the mailbox is {mailbox}")),
    }
}

/// Writes down why an e-mail did not arrive.
#[task]
pub fn log_email_failure(failure: &Failure) {
    eprintln!("no e-mail: {}", failure.message());
}

/// Sends the letter to a phone.
#[task]
pub async fn attempt_sms(application: &Application, letter: &Letter) -> Result<Onboarding, String> {
    match application.phone {
        Some(_) => Ok(told(application, letter, "sms", None)),
        None => Err("there is no number".to_owned()),
    }
}

/// Sends the letter on paper, which always works.
#[task]
pub fn send_post(application: &Application, letter: &Letter) -> Onboarding {
    told(application, letter, "post", None)
}

/// Somebody calls: soon, where the customer has to do something.
#[task]
pub fn schedule_follow_up(application: &Application, letter: &Letter) -> Onboarding {
    let days = if letter.decision == "welcome" { 30 } else { 7 };
    told(application, letter, "email", Some(days))
}

fn told(application: &Application, letter: &Letter, by: &str, follow_up: Option<u32>) -> Onboarding {
    Onboarding {
        id: application.id,
        decision: letter.decision.clone(),
        told_by: by.to_owned(),
        follow_up,
        text: letter.text.clone(),
    }
}
