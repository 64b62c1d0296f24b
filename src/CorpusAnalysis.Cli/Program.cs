Console.WriteLine("corpus");
