using System.Text;
using LivelihoodSite.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Cli.Run(args, Console.Out, Console.Error, TerminalSettings.OfProcess());
