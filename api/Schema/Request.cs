using Investigate.Cases;

namespace Investigate.Api.Schema;

/// <summary>What every resolver of one operation shares: the inquiry it reads through and the language it answers in.</summary>
internal sealed record Request(Inquiry Inquiry, bool Chinese);
